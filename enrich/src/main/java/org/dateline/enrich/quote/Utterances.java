package org.dateline.enrich.quote;

import java.util.List;
import java.util.Set;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.marks.Quotation;
import org.jspecify.annotations.Nullable;

/** What a quotation looks like: a sentence that somebody says, a word or two, the title of a work. */
final class Utterances {
    private static final int SENTENCE_WORDS = 4;
    private static final int TITLE_WORDS = 9;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "nor", "of", "off", "on", "or", "the", "to",
            "up", "vs", "de", "la");
    private static final Set<String> NAMES =
            Set.of("called", "call", "calls", "dubbed", "termed", "labelled", "labeled");
    private static final Set<String> NAMING_BEFORE = Set.of(
            "called",
            "dubbed",
            "nicknamed",
            "named",
            "titled",
            "entitled",
            "known",
            "word",
            "words",
            "term",
            "phrase",
            "so-called",
            "song",
            "album",
            "film",
            "book",
            "novel",
            "show",
            "series",
            "single",
            "play",
            "movie",
            "musical",
            "drama",
            "sitcom",
            "poem",
            "painting",
            "-called");

    private final Outer outer;
    private final String text;
    private final List<Quotation> quotations;

    Utterances(Outer outer, String text, List<Quotation> quotations) {
        this.outer = outer;
        this.text = text;
        this.quotations = quotations;
    }

    /**
     * How a quotation ends.
     *
     * @param open whether what follows may still belong to it: after a comma, not after a full stop
     */
    record Ending(boolean open, boolean full) {}

    Ending ending(int quotation) {
        Quotation words = quotations.get(quotation);
        int last = words.innerEnd() - 1;
        while (last > words.inner() && " ’'”\u00A0\u2009".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        char c = text.charAt(last);
        return switch (c) {
            case ',' -> new Ending(true, true);
            case '?', '!', '…', '—', '–', '-' -> new Ending(true, true);
            case '.' -> new Ending(text.startsWith("..", Math.max(words.inner(), last - 1)), true);
            default -> new Ending(false, false);
        };
    }

    /** A sentence, or what of one stands before "he said". */
    boolean full(int quotation) {
        Quotation words = quotations.get(quotation);
        int first = text.codePointAt(words.inner());
        boolean begins = Character.isUpperCase(first)
                || Character.isDigit(first)
                || first == '…'
                || first == '['
                || first == '‘'
                || first == '\'';
        boolean ends = ending(quotation).full();
        boolean alone = outer.first(outer.itemOf(quotation)) == outer.itemOf(quotation);
        int count = words(words);
        return begins && ((ends && (count >= SENTENCE_WORDS || alone)) || count >= 2 * SENTENCE_WORDS);
    }

    private int words(Quotation quotation) {
        int count = 1;
        for (int i = quotation.inner(); i < quotation.innerEnd() && count < 2 * SENTENCE_WORDS; i++) {
            count += text.charAt(i) == ' ' ? 1 : 0;
        }
        return count;
    }

    /** Every long word with a capital: “Gone With the Wind”; a full stop may be the sentence's, as American papers set it. */
    boolean title(int quotation) {
        Quotation words = quotations.get(quotation);
        char last = text.charAt(words.innerEnd() - 1);
        if ((ending(quotation).full() && last != ',' && last != '.')
                || words.innerEnd() - words.inner() > 12 * TITLE_WORDS) {
            return false;
        }
        boolean stop = last == '.';
        if (stop && (words(words) < 2 || shouted(words))) {
            return false;
        }
        boolean begins = true;
        int capitals = 0;
        for (int i = words.inner(); i < words.innerEnd(); i++) {
            char c = text.charAt(i);
            if (begins && Character.isLetter(c)) {
                boolean capital = Character.isUpperCase(c);
                capitals += capital ? 1 : 0;
                int length = wordLength(i, words.innerEnd());
                // Where a full stop makes it look like a sentence, only the small words of titles may be without.
                if (!capital && (length > 3 || (stop && !SMALL.contains(text.substring(i, i + length))))) {
                    return false;
                }
            }
            begins = c == ' ';
        }
        return capitals > 0;
    }

    private boolean shouted(Quotation words) {
        return text.substring(words.inner(), words.innerEnd()).chars().noneMatch(Character::isLowerCase);
    }

    private int wordLength(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != ' ') {
            at++;
        }
        return at - from;
    }

    /** “Gone With the Wind”, unless words of saying stand beside it with a comma. */
    boolean work(int quotation, @Nullable Attribution attribution) {
        if (!title(quotation)) {
            return false;
        }
        int item = outer.itemOf(quotation);
        boolean ahead = outer.is(item - 1, ",") || outer.is(item - 1, ":");
        boolean behind = attribution != null
                && attribution.verb() > item
                && (ending(quotation).open() || outer.is(item + 1, ","));
        return attribution == null || (!ahead && !behind);
    }

    /** "The so-called “killer flu”", "the word “please”", where no verb of saying stands before it. */
    boolean nicknamed(int quotation, @Nullable Attribution attribution) {
        int item = outer.itemOf(quotation);
        boolean said = attribution != null && attribution.verb() == item - 1;
        return part(quotation) && !said && NAMING_BEFORE.contains(outer.word(item - 1));
    }

    /** "Some newspapers call it “killer flu”." */
    boolean term(int quotation, @Nullable Attribution attribution) {
        if (attribution == null || attribution.figure() != null || attribution.verb() < 0) {
            return false;
        }
        return attribution.verb() < outer.itemOf(quotation)
                && part(quotation)
                && words(quotations.get(quotation)) < 3
                && NAMES.contains(outer.word(attribution.verb()));
    }

    /** A few words within a sentence, which are a title no more than a sentence of their own. */
    private boolean part(int quotation) {
        return !full(quotation) && !title(quotation);
    }

    Outer outer() {
        return outer;
    }

    String text() {
        return text;
    }

    List<Quotation> quotations() {
        return quotations;
    }
}
