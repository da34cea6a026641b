package org.dateline.ingest.dates;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Zones as written after a time: {@code +0100}, {@code -8:00}, {@code GMT+1}, {@code (CET)}, names. A name that several
 * zones have means the one that writers of news in English mean by it: BST is British, IST Indian, CST American.
 */
final class ZoneNames {
    private static final Pattern OFFSET = Pattern.compile(
            "(?:GMT|UTC|Z)?\\s*([+\\-\u2212])(\\d{1,2}):?(\\d{2})?(?:\\s*\\(.*\\)|\\s+[A-Za-z]{1,5})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\(?([A-Za-z]{1,6})\\)?\\.?");
    private static final Map<String, Integer> MINUTES = new HashMap<>();

    static {
        put(0, "Z", "UT", "UTC", "GMT", "WET");
        put(60, "CET", "MEZ", "WEST", "BST", "WAT");
        put(120, "CEST", "MESZ", "EET", "SAST", "CAT");
        put(180, "EEST", "MSK", "EAT");
        put(240, "MSD", "GST");
        put(300, "PKT");
        put(330, "IST");
        put(420, "WIB", "ICT");
        put(480, "HKT", "SGT", "AWST", "MYT", "PHT");
        put(540, "JST", "KST");
        put(570, "ACST");
        put(600, "AEST");
        put(630, "ACDT");
        put(660, "AEDT");
        put(720, "NZST");
        put(780, "NZDT");
        put(-150, "NDT");
        put(-180, "ADT", "BRT", "ART");
        put(-210, "NST");
        put(-240, "AST", "AT", "EDT", "CLT");
        put(-300, "EST", "ET", "CDT", "PET", "COT");
        put(-360, "CST", "CT", "MDT");
        put(-420, "MST", "MT", "PDT");
        put(-480, "PST", "PT", "AKDT");
        put(-540, "AKST");
        put(-600, "HST");
    }

    private ZoneNames() {}

    static Optional<ZoneOffset> offset(String words) {
        String stripped = words.strip();
        Matcher offset = OFFSET.matcher(stripped);
        if (offset.matches()) {
            String minutes = offset.group(3);
            int total = Integer.parseInt(offset.group(2)) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
            return offset(offset.group(1).equals("+") ? total : -total);
        }
        Matcher name = NAME.matcher(stripped);
        if (!name.matches()) {
            return Optional.empty();
        }
        Integer minutes = MINUTES.get(name.group(1).toUpperCase(Locale.ROOT));
        return minutes == null ? Optional.empty() : offset(minutes);
    }

    private static Optional<ZoneOffset> offset(int minutes) {
        return Math.abs(minutes) <= 18 * 60 ? Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60)) : Optional.empty();
    }

    private static void put(int minutes, String... names) {
        for (String name : names) {
            MINUTES.put(name, minutes);
        }
    }
}
