package org.dateline.ingest.format.draft;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Character references, by name or by number, that were left in plain text by whatever took it off a page. The signs of
 * tags stay as they are, since what was written so is meant to be seen.
 */
public final class References {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|([A-Za-z][A-Za-z0-9]{1,15}));");

    /** "&amp;rsquo;" was escaped twice. */
    private static final int MOST_TIMES = 2;

    private References() {}

    /** The text with the signs that they stand for; the same where there are none. */
    public static String read(String text) {
        String read = text;
        for (int i = 0; i < MOST_TIMES && read.indexOf('&') >= 0; i++) {
            read = REFERENCE.matcher(read).replaceAll(found -> Matcher.quoteReplacement(sign(found)));
        }
        return read;
    }

    private static String sign(MatchResult found) {
        String name = found.group(3);
        if (name != null) {
            String sign = Entities.getByName(name);
            return sign.isEmpty() || name.equalsIgnoreCase("lt") || name.equalsIgnoreCase("gt") ? found.group() : sign;
        }
        // At most seven digits: no overflow, and what is beyond Unicode is left as it stands.
        int code = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        boolean usable = Character.isValidCodePoint(code)
                && Character.isDefined(code)
                && code >= ' '
                && code != '<'
                && code != '>'
                && !surrogate(code);
        return usable ? Character.toString(code) : found.group();
    }

    private static boolean surrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }
}
