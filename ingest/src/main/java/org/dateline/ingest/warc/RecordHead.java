package org.dateline.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of itself.
 *
 * @param type in lower case, or empty
 * @param target its address, or empty
 * @param contentType of its block, or empty
 * @param length of its block in bytes, -1 where it says none that can be
 * @param arc whether it is a line of ARC
 */
record RecordHead(String type, String target, String contentType, long length, boolean arc) {
    /** Address, IP, date, media type and length; with status, checksum, location, offset and file name between them in version 2. */
    private static final Pattern ARC = Pattern.compile("([a-z][a-z0-9+.-]{1,15}:(?:(?! .*(?:https?|ftp)://).)*)"
            + " [0-9a-fA-F.:]{3,45} \\d{8,17} (\\S+) (?:\\S+ \\S+ \\S+ \\S+ \\S+ )?(\\S{1,20})\\s*");

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    /** @param lines those behind the version; what is no field costs itself */
    static RecordHead ofWarc(List<String> lines) {
        Map<String, String> fields = new TreeMap<>();
        String name = "";
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.startsWith(" ") || line.startsWith("\t")) {
                fields.computeIfPresent(name, (same, value) -> value + " " + line.strip());
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
        return new RecordHead(
                fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT),
                address(fields.getOrDefault("warc-target-uri", "")),
                fields.getOrDefault("content-type", ""),
                length(fields.getOrDefault("content-length", "")),
                false);
    }

    /** Some write it as RFC 3986 delimits it in running text. */
    private static String address(String target) {
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    /** @return {@code null} where the line is none */
    static @Nullable RecordHead ofArc(byte[] bytes, int from, int length) {
        Matcher line = ARC.matcher(new String(bytes, from, length, UTF_8));
        if (!line.matches()) {
            return null;
        }
        String target = line.group(1);
        return new RecordHead(
                target.startsWith("filedesc:") ? "warcinfo" : "response",
                target,
                line.group(2),
                length(line.group(3)),
                true);
    }

    private static long length(String value) {
        return LENGTH.matcher(value).matches() ? Long.parseLong(value) : -1;
    }
}
