package org.dateline.enrich.time.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.enrich.time.meaning.Anchor;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.meaning.MonthDay;
import org.dateline.enrich.time.meaning.Resolved;
import org.dateline.enrich.time.words.ForeignMonths;
import org.dateline.messages.Enrichment.Time;
import org.jspecify.annotations.Nullable;

/**
 * Dates with the names of months in other languages: "12. November 2019", "le 1er mars 2021", "3 de mayo de 2020", "4 ноября
 * 2019 г.", "2019년 11월 4일". A month is a date only with its day or its year, since "mars" and "mai" are words too.
 */
public final class ForeignDates {
    private static final String DIGIT = "[0-9٠-٩۰-۹]";
    private static final String YEAR = "(?<year>" + DIGIT + "{4})(?!" + DIGIT + ")";
    private static final String OF = "(?:\\s(?:de|del|di|do|da)\\s|\\s(?:d['’])|\\s)";
    /** Years, months and days are marked by what stands behind them, in Chinese, Japanese and Korean. */
    private static final Pattern MARKED = Pattern.compile("(?:" + YEAR + "\\s?[年년]\\s?)?(?<month>" + DIGIT
            + "{1,2})\\s?[月월](?:\\s?(?<day>" + DIGIT + "{1,2})\\s?[日일号])?");

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final Map<String, Integer> months;
    private final Pattern pattern;
    private final Anchor anchor;

    private ForeignDates(Map<String, Integer> months, Pattern pattern, Anchor anchor) {
        this.months = months;
        this.pattern = pattern;
        this.anchor = anchor;
    }

    /**
     * In the order of the text, disjoint.
     *
     * @param tag of the language of the text
     */
    public static List<Time> find(String text, String tag, Anchor anchor) {
        String language = tag.indexOf('-') < 0 ? tag : tag.substring(0, tag.indexOf('-'));
        Map<String, Integer> months = ForeignMonths.of(language);
        Pattern pattern = switch (language) {
            case "zh", "ja", "ko" -> MARKED;
            default -> months.isEmpty() ? null : PATTERNS.computeIfAbsent(language, any -> pattern(months));
        };
        return pattern == null ? List.of() : new ForeignDates(months, pattern, anchor).find(text);
    }

    /** Only its groups repeat, each a bounded number of times, so that it takes time linear in the text. */
    private static Pattern pattern(Map<String, Integer> months) {
        String names = months.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String month = "(?<month>" + names + ")(?!\\p{L})\\.?";
        String day = "(?<![\\p{L}\\p{N}.,:/-])(?<day>" + DIGIT + "{1,2})(?:\\.|er|º|°|-?го)?";
        return Pattern.compile(
                "(?:" + day + OF + "|(?<!\\p{L}))" + month + "(?:,?" + OF + YEAR + ")?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private List<Time> find(String text) {
        List<Time> times = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Resolved resolved = resolved(matcher);
            if (resolved != null) {
                times.add(new Time(
                        matcher.start(), matcher.end(), matcher.group(), resolved.value(), resolved.precision()));
            }
        }
        return times;
    }

    private @Nullable Resolved resolved(Matcher matcher) {
        int month = month(matcher.group("month"));
        String year = matcher.group("year");
        String day = matcher.group("day");
        try {
            if (day == null) {
                return year == null
                        ? null
                        : new Resolved(
                                YearMonth.of(Integer.parseInt(year), month).toString(), "month");
            }
            int number = Integer.parseInt(day);
            if (year != null) {
                return new Resolved(
                        LocalDate.of(Integer.parseInt(year), month, number).toString(), "day");
            }
            // Any leap year, so that February 29 passes.
            return number < 1 || number > YearMonth.of(2000, month).lengthOfMonth()
                    ? null
                    : new MonthDay(month, number, null).resolve(anchor, Direction.UNKNOWN);
        } catch (DateTimeException e) {
            // Such as 31. Februar 2019: looks like a date and is none.
            return null;
        }
    }

    private int month(String name) {
        return Character.isDigit(name.charAt(0))
                ? Integer.parseInt(name)
                : months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }
}
