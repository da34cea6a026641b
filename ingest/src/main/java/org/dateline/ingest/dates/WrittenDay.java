package org.dateline.ingest.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day at the start of a date in words.
 *
 * @param date or {@code null} where the words are a day with several meanings, or a month alone
 * @param rest what follows: the time
 * @param doubt why there is no date, as the end of a sentence
 */
record WrittenDay(
        @Nullable LocalDate date, String rest, @Nullable String doubt) {
    private static final String NAME = "(?<name>\\p{L}[\\p{L}\\p{M}]{2,15})\\.?";
    private static final String BEHIND = "(?<rest>(?:$|[T,;\\s|(\\[·•–-].*))";
    /** Monday, Mo., lundi: whatever stands in front of a date with a comma, a stop or a space behind it. */
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:\\(?\\p{L}[\\p{L}\\p{M}-]{1,14}\\)?[.,]{0,2}\\s+|\\p{L}{2,12},)(?=[\\p{L}\\d])");

    private static final Pattern ISO = Pattern.compile(
            "(?<year>\\d{4})(?<sep>[-/.])\\s?(?<month>\\d{1,2})\\k<sep>\\s?(?<day>\\d{1,2})\\.?" + BEHIND);
    private static final Pattern BASIC = Pattern.compile(
            "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?<rest>(?:$|[T\\s]?\\d{4,6}(?:[.,]\\d{1,9})?(?:$|\\D.*)|[\\sT].*))");
    private static final Pattern WEEK = Pattern.compile("(?<year>\\d{4})-?W(?<week>\\d{2})-?(?<day>[1-7])" + BEHIND);
    private static final Pattern ORDINAL = Pattern.compile("(?<year>\\d{4})-(?<day>\\d{3})" + BEHIND);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?(?:\\s|-|/)?\\s?(?:de |of |d['’])?" + NAME
                    + "(?:,\\s|\\s|-|/)\\s?(?:de |del )?(?<year>\\d{4}|['’]?\\d{2})(?:\\s?г(?:ода|\\.)|\\s?р\\.|\\.)?"
                    + BEHIND);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            NAME + "[\\s-]\\s?(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?(?:,\\s?|\\s|-)(?<year>\\d{4})" + BEHIND);
    private static final Pattern YEAR_NAME = Pattern.compile(
            "(?<year>\\d{4})\\.?[-/\\s]\\s?(?:m\\. )?" + NAME + "[-/\\s]\\s?(?<day>\\d{1,2})\\.?(?: d\\.)?" + BEHIND);
    /** asctime: the year is behind the time. */
    private static final Pattern CTIME = Pattern.compile(NAME
            + " (?<day>\\d{1,2}),? (?<time>\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?)(?<zone>(?:"
            + " [A-Za-z+:\\d-]{1,9})?),? (?<year>\\d{4})(?<rest>$)");

    private static final Pattern EAST_ASIAN = Pattern.compile(
            "(?<year>\\d{4}) ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日일](?:\\s?[(（].[)）])?(?<rest>.*)");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<a>\\d{1,2})(?<sep>[./-])\\s?(?<b>\\d{1,2})\\k<sep>\\s?(?<year>\\d{4}|\\d{2})\\.?" + BEHIND);
    private static final Pattern MONTH_ONLY = Pattern.compile("(?:" + NAME + "\\s)?(?<year>\\d{4})(?:[-/.]\\d{1,2})?");

    private static final List<Function<String, @Nullable WrittenDay>> SPELLINGS = List.of(
            words -> numbered(ISO, words),
            words -> numbered(EAST_ASIAN, words),
            words -> numbered(BASIC, words),
            WrittenDay::week,
            WrittenDay::ordinal,
            words -> named(DAY_FIRST, words),
            words -> named(MONTH_FIRST, words),
            words -> named(YEAR_NAME, words),
            words -> named(CTIME, words),
            WrittenDay::numeric,
            WrittenDay::monthOnly);

    /** Of the first spelling that fits, with or without a weekday in front; {@code null} where none does. */
    static @Nullable WrittenDay first(String words) {
        Matcher weekday = WEEKDAY.matcher(words);
        WrittenDay whole = spelt(words);
        if (whole != null || !weekday.lookingAt()) {
            return whole;
        }
        return spelt(words.substring(weekday.end()));
    }

    private static @Nullable WrittenDay spelt(String words) {
        for (Function<String, @Nullable WrittenDay> spelling : SPELLINGS) {
            WrittenDay day = spelling.apply(words);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable WrittenDay numbered(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        if (!matcher.matches()) {
            return null;
        }
        int month = Integer.parseInt(matcher.group("month"));
        int day = Integer.parseInt(matcher.group("day"));
        int year = Integer.parseInt(matcher.group("year"));
        if (month > 12 && day <= 12) {
            return doubtful("the month would be " + month);
        }
        return known(LocalDate.of(year, month, day), matcher.group("rest"));
    }

    private static @Nullable WrittenDay week(String words) {
        Matcher matcher = WEEK.matcher(words);
        if (!matcher.matches()) {
            return null;
        }
        LocalDate inYear = LocalDate.of(Integer.parseInt(matcher.group("year")), 1, 4);
        LocalDate date = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(matcher.group("week")))
                .with(DayOfWeek.of(Integer.parseInt(matcher.group("day"))));
        return known(date, matcher.group("rest"));
    }

    private static @Nullable WrittenDay ordinal(String words) {
        Matcher matcher = ORDINAL.matcher(words);
        return matcher.matches()
                ? known(
                        LocalDate.ofYearDay(
                                Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("day"))),
                        matcher.group("rest"))
                : null;
    }

    private static @Nullable WrittenDay named(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        if (!matcher.matches()) {
            return null;
        }
        String name = matcher.group("name");
        Set<Integer> months = MonthWords.meanings(name);
        if (months.isEmpty()) {
            return null;
        }
        if (months.size() > 1) {
            return doubtful(name + " is another month in another language");
        }
        LocalDate date = LocalDate.of(
                year(matcher.group("year")), months.iterator().next(), Integer.parseInt(matcher.group("day")));
        String rest = pattern == CTIME ? " " + matcher.group("time") + matcher.group("zone") : matcher.group("rest");
        return known(date, rest);
    }

    /** RFC 5322 §4.3: two digits are of this century up to 49, of the last from 50 on. */
    private static int year(String written) {
        String digits = written.replaceAll("['’]", "");
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    /** Dots mean the day first; with slashes and hyphens only what has one reading is taken. */
    private static @Nullable WrittenDay numeric(String words) {
        Matcher matcher = NUMERIC.matcher(words);
        if (!matcher.matches()) {
            return null;
        }
        int a = Integer.parseInt(matcher.group("a"));
        int b = Integer.parseInt(matcher.group("b"));
        boolean dots = matcher.group("sep").equals(".");
        if (matcher.group("year").length() == 2 && !dots) {
            return doubtful("a year of two digits among numbers has several readings");
        }
        int year = year(matcher.group("year"));
        if (dots || a > 12 || a == b) {
            return known(LocalDate.of(year, b, a), matcher.group("rest"));
        }
        return b > 12
                ? known(LocalDate.of(year, a, b), matcher.group("rest"))
                : doubtful("day and month can be told either way round");
    }

    private static @Nullable WrittenDay monthOnly(String words) {
        return MONTH_ONLY.matcher(words).matches() ? doubtful("it names no day") : null;
    }

    private static WrittenDay known(LocalDate date, String rest) {
        return new WrittenDay(date, rest, null);
    }

    private static WrittenDay doubtful(String why) {
        return new WrittenDay(null, "", why);
    }

    /** @throws DateTimeException never: made for its callers' sake */
    WrittenDay {
        if (date == null && doubt == null) {
            throw new DateTimeException("no date and no doubt");
        }
    }
}
