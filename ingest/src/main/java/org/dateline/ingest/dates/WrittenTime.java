package org.dateline.ingest.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time behind a day in words.
 *
 * @param value the instant, or {@code null} where the day alone is sure
 * @param doubt why the time is not kept although there is one; {@code null} where it is, or where there is none
 */
record WrittenTime(@Nullable OffsetDateTime value, @Nullable String doubt) {
    private static final Pattern CLOCK = Pattern.compile(
            "(?<before>오전|오후|上午|下午|午前|午後)?\\s?(?<hour>\\d{1,2})"
                    + "(?:\\s?[:.h시時点]\\s?(?<minute>\\d{2})[분分]?(?:\\s?[:.m]\\s?(?<second>\\d{2})[초秒s]?(?:[.,:](?<fraction>\\d{1,9}))?)?)?"
                    + "(?:\\s?(?<half>[AaPp]\\.?\\s?[Mm](?![A-Za-z])\\.?))?(?:\\s?(?:[Uu]hr|h|hrs|hours)(?![A-Za-z]))?(?!\\d)(?<zone>.*)");
    private static final Pattern BASIC = Pattern.compile(
            "(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?:[.,](?<fraction>\\d{1,9}))?(?<zone>(?:\\D.*)?)");
    private static final Pattern LEAD =
            Pattern.compile("(?i)[\\s,;|·•–—(\\[-]*(?:T|at|um|à|a las|alle|kl\\.?|o|às|в|om)?[\\s,]*");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:GMT|UTC|Z)?\\s?([+\u2212-])(\\d{1,2}):?(\\d{2})?(?::\\d{2})?(?:\\s?\\(.{1,60}\\)|\\s[A-Za-z]{1,5})?");
    private static final Pattern BRACKETS = Pattern.compile("(.*?)\\s?\\[([A-Za-z_]+(?:/[A-Za-z_+-]+)*)\\]");
    private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z]+(?:/[A-Za-z_+-]+)+");

    /** Names that one zone has, in minutes; those of the United States as RFC 5322 §4.3 has them. */
    private static final Map<String, Integer> MINUTES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 60),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("SAST", 120),
            Map.entry("EAT", 180),
            Map.entry("PKT", 300),
            Map.entry("NPT", 345),
            Map.entry("WIB", 420),
            Map.entry("ICT", 420),
            Map.entry("HKT", 480),
            Map.entry("SGT", 480),
            Map.entry("MYT", 480),
            Map.entry("AWST", 480),
            Map.entry("WITA", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("WIT", 540),
            Map.entry("ACST", 570),
            Map.entry("AEST", 600),
            Map.entry("ACDT", 630),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780),
            Map.entry("NDT", -150),
            Map.entry("BRT", -180),
            Map.entry("ART", -180),
            Map.entry("NST", -210),
            Map.entry("EDT", -240),
            Map.entry("EST", -300),
            Map.entry("CDT", -300),
            Map.entry("CST", -360),
            Map.entry("MDT", -360),
            Map.entry("MST", -420),
            Map.entry("PDT", -420),
            Map.entry("PST", -480),
            Map.entry("AKDT", -480),
            Map.entry("AKST", -540),
            Map.entry("HST", -600));

    /** Names of a region's time, whichever is in force. */
    private static final Map<String, String> REGIONS = Map.of("ET", "America/New_York", "PT", "America/Los_Angeles");

    /** Names of several zones: Indian, Israeli and Irish time; British and Bangladeshi; Atlantic and Arabian. */
    private static final Set<String> SEVERAL =
            Set.of("IST", "BST", "AST", "ADT", "GST", "SST", "CT", "MT", "AMT", "ECT", "CLT", "WAT", "CAT", "PHT");

    private static final List<Pattern> SPELLINGS = List.of(BASIC, CLOCK);

    /** What stands behind a day; {@code null} where that is no time. @throws DateTimeException for one that no clock shows */
    static @Nullable WrittenTime of(String behind, LocalDate day) {
        Matcher lead = LEAD.matcher(behind);
        String time = lead.lookingAt() ? behind.substring(lead.end()).strip() : behind.strip();
        if (time.isEmpty() || time.matches("[\\p{Punct}\\s]*|\\p{L}[\\p{L}.]{1,12}")) {
            // Nothing, or a weekday or zone without a time.
            return new WrittenTime(null, null);
        }
        for (Pattern spelling : SPELLINGS) {
            Matcher matcher = spelling.matcher(time);
            if (matcher.matches() && (spelling == BASIC || isClock(matcher))) {
                return at(
                        local(day, matcher, spelling == CLOCK),
                        matcher.group("zone").strip());
            }
        }
        return REGION.matcher(time).matches() || MINUTES.containsKey(time) ? new WrittenTime(null, null) : null;
    }

    /** An hour alone is a time only with its half of the day. */
    private static boolean isClock(Matcher matcher) {
        return matcher.group("minute") != null || matcher.group("half") != null || matcher.group("before") != null;
    }

    private static LocalDateTime local(LocalDate day, Matcher matcher, boolean halves) {
        int hour = Integer.parseInt(matcher.group("hour"));
        String half = halves ? half(matcher) : "";
        if (!half.isEmpty()) {
            // Where programs count on to 24, the half of the day says nothing new.
            hour = hour > 12 ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
        }
        int minute = number(matcher.group("minute"));
        // A leap second is the second before it, since Java's clocks have none.
        int second = Math.min(59, number(matcher.group("second")));
        if (hour == 24 && minute == 0 && second == 0) {
            return day.plusDays(1).atStartOfDay();
        }
        if (number(matcher.group("second")) > 60) {
            throw new DateTimeException("no clock shows " + matcher.group("second") + " seconds");
        }
        String fraction = matcher.group("fraction");
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        return day.atTime(LocalTime.of(hour, minute, second, nanos));
    }

    private static String half(Matcher matcher) {
        String before = matcher.group("before");
        if (before != null) {
            return Set.of("오후", "下午", "午後").contains(before) ? "p" : "a";
        }
        String half = matcher.group("half");
        return half == null ? "" : half.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static WrittenTime at(LocalDateTime local, String words) {
        String zone = words.replaceAll("^[,;\\s]+|[.,;\\s]+$", "");
        Matcher brackets = BRACKETS.matcher(zone);
        if (brackets.matches()) {
            return brackets.group(1).isBlank() ? inRegion(local, brackets.group(2)) : at(local, brackets.group(1));
        }
        if (zone.startsWith("(") && zone.endsWith(")")) {
            zone = zone.substring(1, zone.length() - 1).strip();
        }
        if (zone.isEmpty()) {
            return new WrittenTime(null, "only the day is kept, since the time names no zone");
        }
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            return withOffset(local, offset);
        }
        String name = zone.toUpperCase(Locale.ROOT);
        Integer minutes = MINUTES.get(name);
        if (minutes != null) {
            return new WrittenTime(local.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)), null);
        }
        String region = REGION.matcher(zone).matches() ? zone : REGIONS.get(name);
        if (region != null) {
            return inRegion(local, region);
        }
        String why = SEVERAL.contains(name) ? " is the name of several zones" : " is no zone that is known";
        return new WrittenTime(null, "only the day is kept, since " + zone + why);
    }

    private static WrittenTime withOffset(LocalDateTime local, Matcher offset) {
        int minutes = Integer.parseInt(offset.group(2)) * 60 + number(offset.group(3));
        if (minutes > 18 * 60) {
            return new WrittenTime(null, "only the day is kept, since no zone is that far from UTC");
        }
        int sign = offset.group(1).equals("+") ? 1 : -1;
        return new WrittenTime(local.atOffset(ZoneOffset.ofTotalSeconds(sign * minutes * 60)), null);
    }

    private static WrittenTime inRegion(LocalDateTime local, String region) {
        try {
            ZoneRules rules = ZoneId.of(region).getRules();
            return rules.getValidOffsets(local).size() == 1
                    ? new WrittenTime(local.atOffset(rules.getOffset(local)), null)
                    : new WrittenTime(null, "only the day is kept, since that hour comes twice or never in " + region);
        } catch (DateTimeException e) {
            return new WrittenTime(null, "only the day is kept, since " + region + " is no zone that is known");
        }
    }
}
