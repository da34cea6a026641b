package org.dateline.enrich.quote.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.quote.marks.Marks.Kind;
import org.dateline.enrich.quote.words.QuoteWords;
import org.dateline.messages.Enrichment.Span;

/**
 * Finds what stands between quotation marks: the outermost pairs, over paragraphs where each begins with a mark of its
 * own. One pass, and a second one over a paragraph in which a mark is missing.
 */
public final class Quotations {
    /** A quotation that goes on beyond so many characters has lost its end. */
    private static final int LONGEST_OVER_PARAGRAPHS = 4_000;

    /** Verbs that stand before whoever said the words in front of them. */
    private static final Set<String> SAID = QuoteWords.list("said-behind");

    private final String text;
    private final List<Span> paragraphs;
    private final List<Quotation> found = new ArrayList<>();
    private final boolean singles;

    /** What is open, from an earlier paragraph or this one. */
    private Kind opened = Kind.NONE;

    private int start;
    private int depth;

    private Quotations(TokenizedText tokenized) {
        this.text = tokenized.text();
        this.paragraphs = tokenized.paragraphs();
        this.singles = british();
    }

    /** In their order, disjoint. */
    public static List<Quotation> of(TokenizedText tokenized) {
        Quotations quotations = new Quotations(tokenized);
        quotations.run();
        return quotations.found;
    }

    /** Whether single marks are the outer ones, as in much of the British press: they open more often than double ones. */
    private boolean british() {
        int balance = 0;
        for (Span paragraph : paragraphs) {
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                if (mark(text.charAt(i))) {
                    Kind kind = Marks.at(text, i, paragraph.start(), paragraph.end());
                    i += Marks.width(text, i, paragraph.end()) - 1;
                    balance += kind == Kind.SINGLE_OPEN ? 1 : kind.opens() ? -1 : 0;
                }
            }
        }
        return balance > 0;
    }

    private void run() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            int before = found.size();
            boolean continued = opened != Kind.NONE;
            int first = paragraph.start();
            if (continued) {
                // A mark at its beginning only says that the quotation goes on.
                first += Marks.at(text, first, first, paragraph.end()) == opened
                        ? Marks.width(text, first, paragraph.end())
                        : 0;
                depth = 1;
            }
            pairs(first, paragraph, true);
            if (opened != Kind.NONE && !reopens(i + 1)) {
                unbalanced(paragraph, before, continued);
            }
        }
    }

    private boolean reopens(int next) {
        if (next >= paragraphs.size() || paragraphs.get(next - 1).end() - start > LONGEST_OVER_PARAGRAPHS) {
            return false;
        }
        Span paragraph = paragraphs.get(next);
        boolean again = Marks.at(text, paragraph.start(), paragraph.start(), paragraph.end()) == opened;
        return (again && begins(paragraphs.get(next - 1))) || closesFirst(paragraph);
    }

    /** Whether what is open began its paragraph, or its sentence: a stray mark does not open what the next paragraphs say. */
    private boolean begins(Span paragraph) {
        int word = start + Marks.width(text, start, paragraph.end());
        while (word < paragraph.end() && !Character.isLetterOrDigit(text.charAt(word))) {
            word++;
        }
        return start <= paragraph.start()
                || saysBefore(text.charAt(Math.max(0, start - 2)))
                || (word < paragraph.end() && !Character.isLowerCase(text.charAt(word)));
    }

    /** Whether the first mark of a paragraph closes: then its beginning is quoted, as where lines are wrapped by hand. */
    private boolean closesFirst(Span paragraph) {
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (mark(text.charAt(i))) {
                Kind kind = Marks.at(text, i, paragraph.start(), paragraph.end());
                if (kind.opens() || kind.closes(opened)) {
                    return kind != Kind.EITHER && kind.closes(opened) && opened != Kind.SINGLE_OPEN;
                }
            }
        }
        return false;
    }

    private void pairs(int first, Span paragraph, boolean nested) {
        for (int i = first; i < paragraph.end(); i++) {
            if (!mark(text.charAt(i))) {
                continue;
            }
            Kind kind = Marks.at(text, i, paragraph.start(), paragraph.end());
            int width = Marks.width(text, i, paragraph.end());
            if (opened == Kind.NONE) {
                if (kind.opens() && (kind != Kind.SINGLE_OPEN || singles)) {
                    open(kind, i);
                }
            } else if (closes(kind, i, paragraph)) {
                depth--;
                if (depth == 0) {
                    close(i, i + width);
                }
            } else if (kind == opened) {
                if (nested && text.charAt(i) != '"' && text.charAt(i) != '\'') {
                    depth++;
                } else {
                    start = i;
                }
            }
            i += width - 1;
        }
    }

    private static boolean mark(char c) {
        return c == '"' || c == '\'' || c == '`' || (c >= '‘' && c <= '‟') || c == '«' || c == '»';
    }

    private boolean closes(Kind kind, int at, Span paragraph) {
        if (opened == Kind.SINGLE_OPEN && kind == Kind.SINGLE_CLOSE) {
            return !possessive(at, paragraph);
        }
        boolean german = opened == Kind.DOUBLE_OPEN && text.charAt(start) == '„' && kind == Kind.DOUBLE_OPEN;
        return kind.closes(opened) || german;
    }

    /** "the workers’ union": behind an s the mark closes only where a sign or the end of the words says so. */
    private boolean possessive(int at, Span paragraph) {
        boolean plural = text.charAt(at - 1) == 's' && at + 2 < paragraph.end() && text.charAt(at + 1) == ' ';
        return plural && Character.isLowerCase(text.charAt(at + 2)) && closesLater(at, paragraph);
    }

    private boolean closesLater(int at, Span paragraph) {
        // As far as a sentence reaches, so that many marks stay linear.
        int end = Math.min(paragraph.end(), at + 200);
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '‘') {
                return false;
            }
            if ((c == '’' || c == '\'') && Marks.at(text, i, paragraph.start(), paragraph.end()) == Kind.SINGLE_CLOSE) {
                return true;
            }
        }
        return false;
    }

    private void open(Kind kind, int at) {
        opened = kind == Kind.EITHER ? Kind.DOUBLE_OPEN : kind;
        start = at;
        depth = 1;
    }

    private void close(int innerEnd, int end) {
        int inner = start + Marks.width(text, start, end);
        if (innerEnd > inner) {
            found.add(new Quotation(start, end, inner, innerEnd));
        }
        opened = Kind.NONE;
        depth = 0;
    }

    /** A mark is missing. What was open over paragraphs ends here; else the marks of this paragraph are paired anew. */
    private void unbalanced(Span paragraph, int before, boolean continued) {
        if (!continued) {
            found.subList(before, found.size()).clear();
            opened = Kind.NONE;
            pairs(paragraph.start(), paragraph, false);
        }
        if (opened == Kind.NONE) {
            return;
        }
        boolean utterance =
                continued || start == paragraph.start() || (start >= 2 && saysBefore(text.charAt(start - 2)));
        if (utterance) {
            int said = continued ? -1 : said(paragraph);
            int end = said < 0 ? paragraph.end() : said;
            close(end, end);
        }
        opened = Kind.NONE;
    }

    /** Behind the comma of "..., said Ann Lee. The road is closed": there the mark is missing. Or -1. */
    private int said(Span paragraph) {
        String rest = text.substring(start, paragraph.end());
        for (int comma = rest.indexOf(", "); comma >= 0; comma = rest.indexOf(", ", comma + 2)) {
            int word = comma + 2;
            int end = word;
            while (end < rest.length() && Character.isLowerCase(rest.charAt(end))) {
                end++;
            }
            boolean speaker = rest.startsWith(" the ", end)
                    || (end + 1 < rest.length() && Character.isUpperCase(rest.charAt(end + 1)));
            if (speaker && SAID.contains(rest.substring(word, end))) {
                return start + comma + 1;
            }
        }
        return -1;
    }

    private static boolean saysBefore(char c) {
        return c == ',' || c == ':';
    }
}
