package org.dateline.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the first date of a few words, as pages write it. */
final class DateWords {
    private static final String YEAR = "(199\\d|20\\d\\d)";

    private static final Pattern ISO = Pattern.compile(
            YEAR + "([-/.]?)(0[1-9]|1[0-2]|[1-9](?=\\2[-/.]?))\\2(3[01]|[12]\\d|0?[1-9])(?!\\d)"
                    + "(?:(?:T|\\s+|\\s*T\\s*)(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?");

    private static final Pattern COMPACT =
            Pattern.compile("^" + YEAR + "(0[1-9]|1[0-2])(3[01]|[12]\\d|0[1-9])(?:T?(\\d{2})(\\d{2})(\\d{2})?Z?)?$");

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d\\p{L}])(3[01]|[12]\\d|0?[1-9])(?:\\.|st|nd|rd|th|er|º|ª|ος|η)?[\\s\\u00A0,/-]*(?:of\\s+|de\\s+|d[’'])?("
                    + Months.NAME + ")[\\s\\u00A0,/.-]*(?:de\\s+|del\\s+)?" + YEAR
                    + "(?!\\d)(?:,?\\s+(\\d{2}):(\\d{2})(?::(\\d{2}))?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?");

    private static final Pattern MONTH_FIRST = Pattern.compile("(?<!\\p{L})(" + Months.NAME
            + ")[\\s\\u00A0-]*(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?[\\s\\u00A0]*[,.-]?[\\s\\u00A0]*" + YEAR
            + "(?!\\d)");

    private static final Pattern YEAR_FIRST =
            Pattern.compile(YEAR + "[.\\s,-]*(" + Months.NAME + ")[\\s-]*(3[01]|[12]\\d|0?[1-9])(?!\\d)");

    private static final Pattern CJK =
            Pattern.compile(YEAR + "\\s*[年년]\\s*(1[0-2]|0?[1-9])\\s*[月월]\\s*(3[01]|[12]\\d|0?[1-9])");

    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d./-])(3[01]|[12]\\d|0?[1-9])\\s?([./-])\\s?(3[01]|[12]\\d|0?[1-9])\\s?\\2\\s?((?:199|20\\d)\\d|\\d\\d)(?![\\d])(?![./-]\\d)");

    private static final Pattern EPOCH = Pattern.compile("^(1[0-9]{9})(\\d{3})?$");

    /** What may stand beside a date in a line that is nothing else. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)\\b(?:published|posted|updated|last|modified|created|on|at|am|pm|uhr|um|den|de|le|publié|mis|à|jour|stand|veröffentlicht|aktualisiert|date|datum|fecha|publicado|actualizado|pubblicato|gmt|utc|est|edt|et|pst|pdt|cet|bst|ist|mon|tue|wed|thu|fri|sat|sun)\\b"
                    + "|\\p{L}+(?:day|tag|woch|di|credi|dag)\\b|[\\d\\s\\p{P}|+]");

    private DateWords() {}

    static boolean isOnlyADate(String text) {
        if (text.length() > 80 || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        Matcher matcher = matcher(text);
        if (matcher == null) {
            return false;
        }
        String rest = text.substring(0, matcher.start()) + text.substring(matcher.end());
        return BESIDE.matcher(rest).replaceAll("").length() <= 3;
    }

    private static @Nullable Matcher matcher(String text) {
        for (Pattern pattern : new Pattern[] {ISO, CJK, DAY_FIRST, MONTH_FIRST, YEAR_FIRST, NUMBERS}) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (date(pattern, matcher, false) != null) {
                    return matcher;
                }
            }
        }
        return null;
    }

    /**
     * Reads the first date.
     *
     * @param monthFirst whether 3/4/2019 is in March, as it is in the United States
     * @return or {@code null} where there is none
     */
    static @Nullable PageDate read(@Nullable String words, boolean monthFirst) {
        if (words == null || words.length() > 2000) {
            return null;
        }
        String text = words.strip();
        if (text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        PageDate machine = ofMachine(text);
        if (machine != null) {
            return machine;
        }
        PageDate earliest = null;
        int start = Integer.MAX_VALUE;
        for (Pattern pattern : new Pattern[] {ISO, CJK, DAY_FIRST, MONTH_FIRST, YEAR_FIRST, NUMBERS}) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                PageDate date = date(pattern, matcher, monthFirst);
                if (date != null) {
                    if (matcher.start() < start) {
                        earliest = date;
                        start = matcher.start();
                    }
                    break;
                }
            }
        }
        return earliest;
    }

    private static @Nullable PageDate ofMachine(String text) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            OffsetDateTime time =
                    Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).atOffset(ZoneOffset.UTC);
            return new PageDate(time.toLocalDate(), time.toLocalTime(), ZoneOffset.UTC, text);
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? day(compact.group(1), compact.group(2), compact.group(3), text) : null;
    }

    private static @Nullable PageDate date(Pattern pattern, Matcher found, boolean monthFirst) {
        if (pattern == ISO) {
            PageDate day = day(found.group(1), found.group(3), found.group(4), found.group());
            return day == null ? null : atTime(day, found, 5);
        }
        if (pattern == CJK) {
            return day(found.group(1), found.group(2), found.group(3), found.group());
        }
        if (pattern == DAY_FIRST) {
            PageDate day = named(found.group(3), found.group(2), found.group(1), found.group());
            return day == null ? null : atTime(day, found, 4);
        }
        if (pattern == MONTH_FIRST) {
            return named(found.group(3), found.group(1), found.group(2), found.group());
        }
        if (pattern == YEAR_FIRST) {
            return named(found.group(1), found.group(2), found.group(3), found.group());
        }
        return numbers(found, monthFirst);
    }

    private static @Nullable PageDate numbers(Matcher found, boolean monthFirst) {
        String year = found.group(4).length() == 2 ? century(found.group(4)) : found.group(4);
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        boolean american =
                second > 12 || (first <= 12 && monthFirst && !found.group(2).equals("."));
        return american
                ? day(year, found.group(1), found.group(3), found.group())
                : day(year, found.group(3), found.group(1), found.group());
    }

    /** There were few pages in '94, and '95 to '99 have not come again yet. */
    private static String century(String years) {
        return (years.startsWith("9") ? "19" : "20") + years;
    }

    private static @Nullable PageDate named(String year, String month, String day, String words) {
        Integer number = Months.number(month);
        return number == null ? null : day(year, number.toString(), day, words);
    }

    private static @Nullable PageDate day(String year, String month, String day, String words) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return new PageDate(date, null, null, words.strip());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static PageDate atTime(PageDate day, Matcher found, int group) {
        if (found.group(group) == null) {
            return day;
        }
        String seconds = found.group(group + 2);
        String zone = found.group(group + 3);
        try {
            LocalTime time = LocalTime.of(
                    Integer.parseInt(found.group(group)),
                    Integer.parseInt(found.group(group + 1)),
                    seconds == null ? 0 : Integer.parseInt(seconds));
            ZoneOffset offset = zone == null ? null : zone.matches("[A-Z]+") ? ZoneOffset.UTC : ZoneOffset.of(zone);
            return new PageDate(day.date(), time, offset, day.words());
        } catch (DateTimeException noSuchTime) {
            return day;
        }
    }
}
