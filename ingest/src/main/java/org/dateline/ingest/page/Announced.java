package org.dateline.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text that a page announces in its JSON-LD, as evidence: where it says all that was found and more, it is the text;
 * where it says nearly all that was found, short lines that it does not have are none of the article's. A beginning of the
 * text, which many pages announce, changes nothing.
 */
final class Announced {
    /** Less than this is a summary. */
    private static final int SHORTEST = 250;

    /** The share of what was found that it must say. */
    private static final double NEARLY_ALL = 0.85;

    /** It says more when it is so much longer: captions and by-lines may be in it. */
    private static final double MORE = 1.2;

    /** Longer than this, a line is rather missing there than wrong here. */
    private static final int SHORT_LINE = 160;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Announced() {}

    /** The better of both, or what is true of both. */
    static String reconciled(String found, @Nullable String announced) {
        if (announced == null || announced.length() < SHORTEST) {
            return found;
        }
        if (announced.length() > 2 * found.length()) {
            return announced;
        }
        String all = letters(announced);
        List<String> said = new ArrayList<>();
        int total = 0;
        int common = 0;
        for (String line : found.split("\n", -1)) {
            boolean known = all.contains(letters(line));
            total += line.length();
            common += known ? line.length() : 0;
            if (known || line.length() > SHORT_LINE) {
                said.add(line);
            }
        }
        if (common < NEARLY_ALL * total) {
            return found;
        }
        return announced.length() > MORE * found.length() ? announced : String.join("\n", said);
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
