package org.dateline.ingest.dates;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the spellings that feeds and wires use: ISO 8601 and its profiles, RFC 822 and what people make of it,
 * asctime, epoch seconds, and the habits of some publishing systems. What has two readings ({@code 04/05/2004}) has none
 * here. Hours past 24 and days past a month's end run over, as they are written by programs that count so.
 *
 * <p>A time without a zone, or with a zone that nobody knows, counts as UTC; a day without a time as its midnight in UTC.
 */
final class WrittenDate {
    private static final int LONGEST = 100;

    private static final String TIME =
            "(?<hour>\\d{1,2})(?::(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,:](?<fraction>\\d{1,9}))?)?)?"
                    + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?";
    private static final String ZONE = "\\s*(?<zone>(?:\\D.*)?)";

    /** 2003-12-31T10:14:55.5-08:00 and what is left of it when parts are left out. */
    private static final Pattern ISO =
            Pattern.compile("(?<year>\\d{4})(?:([-/.])(?<month>\\d{1,2})(?:\\2(?<day>\\d{1,2}))?)?"
                    + "(?:(?:[T_,]|\\s)\\s*" + TIME + ZONE + ")?");

    private static final Pattern ISO_BASIC = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
            + "(?:[T\\s]?(?<hour>\\d{2})(?<minute>\\d{2})(?:(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?(?<half>)"
            + ZONE + ")?");
    private static final Pattern ISO_BASIC_DAY_WITH_TIME =
            Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:[T\\s]\\s*" + TIME + ZONE + ")?");
    private static final Pattern ISO_ORDINAL =
            Pattern.compile("(?<year>\\d{4})-?(?<ordinal>\\d{3})(?:[T\\s]\\s*" + TIME + ZONE + ")?");
    private static final Pattern ISO_SHORT = Pattern.compile("-(?<year>\\d{2})-?(?<month>\\d{2})(?:-(?<day>\\d{2}))?");
    private static final Pattern ISO_SHORT_DAY = Pattern.compile("(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})");
    private static final Pattern ISO_SHORT_ORDINAL = Pattern.compile("(?<year>\\d{2})(?<ordinal>\\d{3})");

    private static final String WEEKDAY = "(?:\\p{L}{2,12}\\.?,?\\s+|\\p{L}{2,12},)?";
    /** Thu, 01 Jan 2004 19:48:21 GMT. */
    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY
            + "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?[-\\s/]\\s*(?:de\\s+|of\\s+)?(?<name>\\p{L}[\\p{L}\\p{M}']{1,15})\\.?,?[-\\s/]\\s*(?:de\\s+)?(?<year>\\d{4}|\\d{2})"
            + "(?:,?(?:[T\\s]|\\s+at\\s|\\s+-\\s)\\s*" + TIME + ZONE + ")?");
    /** January 1, 2004 19:48:21 GMT. */
    private static final Pattern MONTH_FIRST = Pattern.compile(WEEKDAY
            + "(?<name>\\p{L}[\\p{L}\\p{M}']{1,15})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
            + "(?:,?(?:[T\\s]|\\s+at\\s)\\s*" + TIME + ZONE + ")?");
    /** Sun Jan  4 16:29:06 PST 2004. */
    private static final Pattern ASCTIME = Pattern.compile(WEEKDAY + "(?<name>\\p{L}{3,12})\\.?\\s+(?<day>\\d{1,2})\\s+"
            + TIME + "\\s+(?:(?<zone>\\S{1,9})\\s+)?(?<year>\\d{4})");
    /** Fri, 2006/09/15 08:19:53 EDT, Perforce's. */
    private static final Pattern WEEKDAY_ISO =
            Pattern.compile("\\p{L}{2,12}\\.?,?\\s+(?<iso>\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}.*)");
    /** 2004-július-13T9:15-05:00, Hungarian. */
    private static final Pattern YEAR_NAME = Pattern.compile(
            "(?<year>\\d{4})[-.\\s]\\s*(?<name>\\p{L}[\\p{L}\\p{M}]{2,15})[-.\\s]\\s*(?<day>\\d{1,2})\\.?"
                    + "(?:[T\\s]\\s*" + TIME + ZONE + ")?");
    /** 2004-05-25 오후 11:23:17 and 2004년 05월 28일 01:31:15, Korean; 2004年5月28日. */
    private static final Pattern EAST_ASIAN = Pattern.compile(
            "(?<year>\\d{4})(?:[-./]|[년年]\\s*)(?<month>\\d{1,2})(?:[-./]|[월月]\\s*)(?<day>\\d{1,2})[일日]?\\.?"
                    + "\\s*(?<half>오전|오후|오|上午|下午|午前|午後)?\\s*(?:(?<hour>\\d{1,2})[:시時]\\s*(?<minute>\\d{1,2})(?:[:분分]\\s*(?:(?<second>\\d{1,2})[초秒]?)?)?"
                    + "(?<fraction>)" + ZONE + ")?");

    private static final Pattern EPOCH = Pattern.compile("(?<seconds>\\d{10})(?:\\.\\d+|(?<millis>\\d{3}))?");

    private static final List<Function<String, Optional<OffsetDateTime>>> SPELLINGS = List.of(
            words -> matched(ISO, words),
            words -> matched(DAY_FIRST, words),
            WrittenDate::epoch,
            words -> matched(ISO_BASIC, words),
            words -> matched(ISO_BASIC_DAY_WITH_TIME, words),
            words -> matched(ISO_ORDINAL, words),
            words -> matched(ISO_SHORT, words),
            words -> matched(ISO_SHORT_DAY, words),
            words -> matched(ISO_SHORT_ORDINAL, words),
            words -> matched(MONTH_FIRST, words),
            words -> matched(ASCTIME, words),
            words -> matched(YEAR_NAME, words),
            WrittenDate::eastAsian,
            WrittenDate::afterWeekday);

    private WrittenDate() {}

    static Optional<OffsetDateTime> read(String words) {
        String plain = words.strip().replaceAll("[\\s\\u00A0]+", " ");
        if (plain.length() > LONGEST || plain.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        for (Function<String, Optional<OffsetDateTime>> spelling : SPELLINGS) {
            try {
                Optional<OffsetDateTime> date = spelling.apply(plain);
                if (date.isPresent()) {
                    return date;
                }
            } catch (DateTimeException e) {
                // The shape of a date with a number that no calendar has: another spelling may fit.
            }
        }
        return Optional.empty();
    }

    private static Optional<OffsetDateTime> matched(Pattern spelling, String words) {
        Matcher matcher = spelling.matcher(words);
        return matcher.matches() ? Optional.of(date(new Parts(spelling, matcher), ZoneOffset.UTC)) : Optional.empty();
    }

    /** Without a zone, what has Korean or Japanese words in it is in the one zone of these countries. */
    private static Optional<OffsetDateTime> eastAsian(String words) {
        Matcher matcher = EAST_ASIAN.matcher(words);
        boolean koreanOrJapanese =
                words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)
                        || words.contains("午前")
                        || words.contains("午後");
        return matcher.matches()
                ? Optional.of(
                        date(new Parts(EAST_ASIAN, matcher), koreanOrJapanese ? ZoneOffset.ofHours(9) : ZoneOffset.UTC))
                : Optional.empty();
    }

    private static Optional<OffsetDateTime> afterWeekday(String words) {
        Matcher matcher = WEEKDAY_ISO.matcher(words);
        return matcher.matches() ? matched(ISO, matcher.group("iso")) : Optional.empty();
    }

    private static Optional<OffsetDateTime> epoch(String words) {
        Matcher matcher = EPOCH.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long millis = matcher.group("millis") == null ? 0 : Long.parseLong(matcher.group("millis"));
        Instant instant =
                Instant.ofEpochSecond(Long.parseLong(matcher.group("seconds"))).plusMillis(millis);
        return Optional.of(instant.atOffset(ZoneOffset.UTC));
    }

    private static OffsetDateTime date(Parts parts, ZoneOffset otherwise) {
        LocalDate day = day(parts);
        String hour = parts.get("hour");
        if (hour == null) {
            return day.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        Duration clock = Duration.ofHours(hour(Integer.parseInt(hour), parts.get("half")))
                .plusMinutes(parts.number("minute", 0))
                .plusSeconds(parts.number("second", 0));
        if (clock.toHours() > 48 || parts.number("minute", 0) > 99) {
            throw new DateTimeException("no clock shows " + clock);
        }
        LocalDateTime time = day.atStartOfDay().plus(clock).plusNanos(fraction(parts.get("fraction")));
        String zone = parts.get("zone");
        boolean named = zone != null && !zone.isBlank();
        return time.atOffset(named ? ZoneNames.offset(String.valueOf(zone)).orElse(otherwise) : otherwise);
    }

    private static LocalDate day(Parts parts) {
        int year = year(String.valueOf(parts.get("year")));
        if (parts.get("ordinal") != null) {
            return LocalDate.ofYearDay(year, parts.number("ordinal", 1));
        }
        String name = parts.get("name");
        int month = name == null ? parts.number("month", 1) : MonthWords.number(name);
        int day = parts.number("day", 1);
        if (day < 1 || day > 31) {
            throw new DateTimeException("no month has a day " + day);
        }
        return LocalDate.of(year, month, 1).plusDays(day - 1L);
    }

    /** RFC 2822 §4.3: 00 to 49 are of this century. */
    private static int year(String words) {
        int year = Integer.parseInt(words);
        int whole = words.length() == 4 ? year : year + (year < 50 ? 2000 : 1900);
        if (whole < 1000 || whole > 2500) {
            throw new DateTimeException("no year of news: " + whole);
        }
        return whole;
    }

    private static int hour(int hour, @Nullable String half) {
        String written = half == null ? "" : half.toLowerCase(Locale.ROOT);
        boolean afternoon =
                written.startsWith("p") || List.of("오후", "오", "下午", "午後").contains(written);
        boolean morning = written.startsWith("a") || List.of("오전", "上午", "午前").contains(written);
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        return morning && hour == 12 ? 0 : hour;
    }

    private static long fraction(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Long.parseLong((digits + "000000000").substring(0, 9));
    }

    /** What a spelling found; a spelling need not have every part. */
    private record Parts(Pattern spelling, Matcher matcher) {
        @Nullable
        String get(String part) {
            return spelling.pattern().contains("(?<" + part + ">") ? matcher.group(part) : null;
        }

        int number(String part, int otherwise) {
            String digits = get(part);
            return digits == null ? otherwise : Integer.parseInt(digits);
        }
    }
}
