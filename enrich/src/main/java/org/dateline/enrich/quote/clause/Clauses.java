package org.dateline.enrich.quote.clause;

import java.util.Set;
import org.dateline.enrich.quote.cast.Cast;
import org.dateline.enrich.quote.cast.Pronouns;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.QuoteWords;

/** Tells by function words where a clause begins and whether it has a finite verb: enough for reported speech. */
public final class Clauses {
    private static final int REACH = 14;
    private static final Set<String> FINITE = QuoteWords.list("finite");
    private static final Set<String> NO_CLAUSE = QuoteWords.list("no-clause");
    private static final Set<String> PERHAPS = QuoteWords.list("perhaps");
    private static final Set<String> TIES = QuoteWords.list("preposition");
    private static final Set<String> DETERMINER = Set.of(
            "the", "a", "an", "his", "her", "its", "their", "our", "this", "these", "those", "no", "every", "all");
    private static final Set<String> POINTING = Set.of("that", "there", "what", "who", "here", "where", "this");
    private static final Set<String> STOP = Set.of(
            "", ",", ";", ":", "—", "–", "(", ".", "that", "which", "who", "whose", "when", "where", "whether", "after",
            "before", "as", "because", "since", "until", "while", "if");

    private final Outer outer;
    private final Cast cast;

    public Clauses(Outer outer, Cast cast) {
        this.outer = outer;
        this.cast = cast;
    }

    /** A form of "to be" behind an "it" that means nothing. */
    public static boolean be(String word) {
        return word.equals("is") || word.equals("was") || word.equals("'s");
    }

    /** "He", "they": always a subject. */
    public boolean nominative(int item) {
        return switch (outer.word(item)) {
            case "he", "she", "they", "we", "i", "there" -> true;
            default -> false;
        };
    }

    /** A verb that has its subject before it: "was", "would", "rose"; "ignored the", but not "ignored by". */
    public boolean finite(int item) {
        if (cast.at(item) != null || outer.is(item - 1, "to")) {
            return false;
        }
        String word = outer.word(item);
        if (word.equals("'s") && !Pronouns.personal(outer.word(item - 1)) && !POINTING.contains(outer.word(item - 1))) {
            // "The firm's".
            return false;
        }
        boolean past = word.length() > 4
                && word.endsWith("ed")
                && DETERMINER.contains(outer.word(item + 1))
                && !DETERMINER.contains(outer.word(item - 1));
        return past || FINITE.contains(word);
    }

    public boolean finiteBetween(int from, int end) {
        for (int i = from; i < end; i++) {
            if (finite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Words that cannot open a clause without "that" before it: "said of", "said yes". */
    boolean excluded(int item) {
        return outer.quotation(item)
                || NO_CLAUSE.contains(outer.word(item))
                || outer.word(item).isEmpty();
    }

    /** "Said no", "said more": words that open a clause only where a verb follows. */
    boolean doubtful(int item) {
        return PERHAPS.contains(outer.word(item));
    }

    /** Whether a subject and then its verb begin at an item: "the plan was", not "the plan he had". */
    boolean begins(int item, int last) {
        if (excluded(item)) {
            return false;
        }
        int limit = Math.min(last, item + REACH);
        for (int i = item + 1; i <= limit; i++) {
            if (finite(i)) {
                return true;
            }
            boolean another = nominative(i) || outer.is(i, "it");
            if (another || (STOP.contains(outer.word(i)) && cast.at(i) == null)) {
                break;
            }
        }
        return nominative(item);
    }

    /** Whether a noun phrase of its own stands behind another one: "told the BBC | the plan". */
    boolean opens(int item) {
        if (nominative(item)) {
            return true;
        }
        String before = outer.word(item - 1);
        boolean tied = cast.at(item - 1) == null
                && (TIES.contains(before)
                        || DETERMINER.contains(before)
                        || before.equals("and")
                        || before.equals("of"));
        boolean object = outer.is(item, "it") && !finite(item + 1);
        return !tied && !object && (DETERMINER.contains(outer.word(item)) || outer.is(item, "it"));
    }
}
