package org.dateline.enrich.published;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A date among the first lines that says itself what it is, or that stands alone, mostly below the title or the byline: "Posted: Nov. 4, 2019",
 * "Published 4 November 2019 / Updated 5 November 2019". The first that speaks of publication counts before an update.
 */
final class LabelledDate {
    private static final int MOST_LINES = 8;
    private static final int MOST_CHARACTERS = 600;
    private static final int LONGEST_LINE = 120;
    private static final Set<String> PUBLISHED = Set.of(
            "posted",
            "published",
            "publication date",
            "date",
            "first published",
            "created",
            "posted on",
            "published on");
    private static final Set<String> UPDATED =
            Set.of("updated", "last updated", "modified", "last modified", "updated on");

    private LabelledDate() {}

    static Optional<DateLine> of(String text) {
        Optional<DateLine> updated = Optional.empty();
        int start = 0;
        for (int line = 0; line < MOST_LINES && start < Math.min(text.length(), MOST_CHARACTERS); line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return updated;
            }
            String words = text.substring(start, end).strip();
            if (words.length() <= LONGEST_LINE) {
                Optional<DateLine> labelled =
                        DateLine.parse(words, end).filter(LabelledDate::isDay).or(() -> labelled(words, PUBLISHED));
                if (labelled.isPresent()) {
                    return labelled;
                }
                updated = updated.or(() -> labelled(words, UPDATED));
            }
            start = end + 1;
        }
        return updated;
    }

    private static boolean isDay(DateLine line) {
        return line.precision().equals("day");
    }

    /** The date behind the label, as far as a bar, a slash or another label. */
    private static Optional<DateLine> labelled(String line, Set<String> labels) {
        for (String part : line.split("\\s*[|/•·]\\s+|\\s+(?=(?:Updated|Last updated)\\b)", -1)) {
            int letters = 0;
            while (letters < part.length()
                    && (Character.isLetter(part.charAt(letters)) || part.charAt(letters) == ' ')) {
                letters++;
            }
            Optional<DateLine> found = labelledBy(part, letters, labels);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** With a colon behind the label, or the month or day right after it. */
    private static Optional<DateLine> labelledBy(String part, int letters, Set<String> labels) {
        String lower = part.toLowerCase(Locale.ROOT);
        for (String label : labels) {
            boolean here = lower.startsWith(label)
                    && letters >= label.length()
                    && (part.length() == label.length() || !Character.isLetter(part.charAt(label.length())));
            if (here) {
                Optional<DateLine> date = date(part.substring(label.length()));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** Without the colon before it, and without the time of day behind it. */
    private static Optional<DateLine> date(String words) {
        String date = words.strip();
        date = date.startsWith(":") ? date.substring(1).strip() : date;
        for (int end = date.length(); end > 0; end = date.lastIndexOf(' ', end - 1)) {
            String shorter = date.substring(0, end).strip();
            shorter = shorter.endsWith(",") ? shorter.substring(0, shorter.length() - 1) : shorter;
            Optional<DateLine> parsed = DateLine.parse(shorter, 0);
            if (parsed.filter(LabelledDate::isDay).isPresent()) {
                return parsed;
            }
        }
        return Optional.empty();
    }
}
