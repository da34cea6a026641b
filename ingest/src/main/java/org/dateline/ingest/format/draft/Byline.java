package org.dateline.ingest.format.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A line that names the author: {@code By Jane Doe and John Roe, Example Agency}. */
public final class Byline {
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 14;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    /** The words of a byline that have no capital. */
    private static final Set<String> SMALL = Set.of(
            "and", "of", "for", "in", "the", "at", "with", "de", "da", "del", "della", "di", "du", "la", "le", "van",
            "von", "der", "den", "bin", "al", "&", "|", "-", "–", "—");

    private Byline() {}

    /** The name or names, without the word "By". */
    public static Optional<String> parse(String line) {
        String stripped = line.strip();
        if (stripped.length() > LONGEST || !stripped.regionMatches(true, 0, "by ", 0, 3) || stripped.endsWith(".")) {
            return Optional.empty();
        }
        String names = stripped.substring(3).strip();
        List<String> words = WHITE_SPACE.splitAsStream(names).toList();
        if (words.size() > MOST_WORDS || !Character.isUpperCase(names.codePointAt(0))) {
            return Optional.empty();
        }
        for (String word : words) {
            int first = word.codePointAt(0);
            if (!Character.isUpperCase(first) && Character.isLetterOrDigit(first) && !SMALL.contains(word)) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }
}
