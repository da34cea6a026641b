package org.dateline.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * References to characters, as feeds write them: XML's five, HTML's that nothing declares, those that the document's own
 * DTD declares as plain text, numbers in Windows-1252's order. What is none of these stays as it stands.
 */
final class LooseEntities {
    private static final Pattern DECLARED =
            Pattern.compile("<!ENTITY\\s+([\\w.\\-]{1,64})\\s+(?:\"([^\"]{0,256})\"|'([^']{0,256})')\\s*>");
    /** A declared text may name one character, but no other entity: nothing grows by nesting. */
    private static final Pattern PLAIN = Pattern.compile("[^&<]*|&#?\\w{1,32};");

    private static final int MOST_DECLARED = 200;
    private static final int LONGEST = 64;
    private static final String WINDOWS_1252 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private final Map<String, String> declared = new HashMap<>();

    void declare(String internalSubset) {
        Matcher matcher = DECLARED.matcher(internalSubset);
        while (matcher.find() && declared.size() < MOST_DECLARED) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            if (PLAIN.matcher(value).matches()) {
                declared.putIfAbsent(matcher.group(1), value.startsWith("&") ? decode(value) : value);
            }
        }
    }

    String decode(String raw) {
        int ampersand = raw.indexOf('&');
        if (ampersand < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int from = 0;
        while (ampersand >= 0) {
            text.append(raw, from, ampersand);
            int end = end(raw, ampersand + 1);
            String means = end < 0 ? null : means(raw.substring(ampersand + 1, end));
            text.append(means == null ? "&" : means);
            from = means == null ? ampersand + 1 : end + 1;
            ampersand = raw.indexOf('&', from);
        }
        return text.append(raw, from, raw.length()).toString();
    }

    /** Where the reference's semicolon is, or -1. */
    private static int end(String raw, int from) {
        for (int i = from; i < raw.length() && i - from <= LONGEST; i++) {
            char c = raw.charAt(i);
            if (c == ';') {
                return i == from ? -1 : i;
            }
            if (!Character.isLetterOrDigit(c) && "#._-".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable String means(String reference) {
        if (reference.charAt(0) == '#') {
            return number(reference);
        }
        String own = declared.get(reference);
        if (own != null) {
            return own;
        }
        if (reference.equals("apos")) {
            return "'";
        }
        String html = Entities.getByName(reference);
        return html.isEmpty() ? null : html;
    }

    private static @Nullable String number(String reference) {
        try {
            boolean hex = reference.length() > 1 && (reference.charAt(1) == 'x' || reference.charAt(1) == 'X');
            int code = Integer.parseInt(reference, hex ? 2 : 1, reference.length(), hex ? 16 : 10);
            if (code >= 0x80 && code <= 0x9F) {
                return WINDOWS_1252.substring(code - 0x80, code - 0x7F);
            }
            boolean character = Character.isValidCodePoint(code) && !LooseXml.illegal(code);
            return character ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            // No number: it stays as it stands.
            return null;
        }
    }
}
