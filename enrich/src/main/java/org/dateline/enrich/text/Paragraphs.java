package org.dateline.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.dateline.messages.Enrichment.Span;

/**
 * Finds paragraphs: each line is one, unless the text is wrapped by hand, where blank lines stand between paragraphs
 * and most lines end in the middle of a sentence.
 */
final class Paragraphs {
    private final String text;
    private final List<Span> lines = new ArrayList<>();
    /** For each line whether a blank one stands before it. */
    private final List<Boolean> afterBlank = new ArrayList<>();

    private Paragraphs(String text) {
        this.text = text;
    }

    static List<Span> of(String text) {
        Paragraphs paragraphs = new Paragraphs(text);
        paragraphs.readLines();
        return paragraphs.wrapped() ? paragraphs.joined() : List.copyOf(paragraphs.lines);
    }

    private void readLines() {
        boolean blank = false;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && !Characters.lineBreak(text.charAt(at))) {
                continue;
            }
            boolean halfOfCrLf = at > 0 && at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r';
            Span line = trimmed(start, at);
            if (line.end() > line.start()) {
                lines.add(line);
                afterBlank.add(blank);
                blank = false;
            } else if (!halfOfCrLf) {
                blank = true;
            }
            start = at + 1;
        }
    }

    private Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Characters.blank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && Characters.blank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new Span(start, end);
    }

    private boolean wrapped() {
        int breaks = 0;
        int open = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!afterBlank.get(i)) {
                breaks++;
                open += closed(lines.get(i - 1)) ? 0 : 1;
            }
        }
        boolean blankLines = afterBlank.stream().skip(1).anyMatch(blank -> blank);
        return blankLines && open * 2 > breaks;
    }

    private boolean closed(Span line) {
        int last = text.codePointBefore(line.end());
        return Characters.terminator(last)
                || Characters.closer(last)
                || Characters.fullStopOfOtherScripts(last)
                || last == ':';
    }

    private List<Span> joined() {
        List<Span> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (i == 0 || afterBlank.get(i)) {
                joined.add(line);
            } else {
                Span before = joined.remove(joined.size() - 1);
                joined.add(new Span(before.start(), line.end()));
            }
        }
        return joined;
    }
}
