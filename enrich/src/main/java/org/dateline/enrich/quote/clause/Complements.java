package org.dateline.enrich.quote.clause;

import java.util.Set;
import org.dateline.enrich.quote.cast.Appearance;
import org.dateline.enrich.quote.cast.Cast;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.QuoteWords;

/** Finds where what is reported begins behind its verb: over listeners, times and places to "that" or to a clause. */
public final class Complements {
    private static final int LONGEST_ASIDE = 14;
    private static final int LONGEST_LISTENER = 8;
    private static final Set<String> TIME = QuoteWords.list("when");
    private static final Set<String> ASIDE = QuoteWords.list("aside");
    private static final Set<String> VEHICLE = QuoteWords.list("vehicle");
    private static final Set<String> LISTENER = Set.of("me", "him", "us", "them", "you");

    private final Outer outer;
    private final Cast cast;
    private final SayingVerbs verbs;
    private final Clauses clauses;

    public Complements(Outer outer, Cast cast, SayingVerbs verbs, Clauses clauses) {
        this.outer = outer;
        this.cast = cast;
        this.verbs = verbs;
        this.clauses = clauses;
    }

    /**
     * The first item of what is reported, or -1 where nothing is.
     *
     * @param last of the sentence
     */
    public int behind(int verb, int last) {
        if (verbs.asking(verb)) {
            return question(verb, last);
        }
        if (infinitive(verb)) {
            return -1;
        }
        int listened = verbs.telling(verb) ? listener(verb + 1, last) : verb + 1;
        int item = asides(listened, last);
        if (outer.is(item, "that") && item < last) {
            return !verbs.takesThat(verb) ? -1 : clauses.finite(item + 1) ? item : item + 1;
        }
        if (item >= last) {
            return -1;
        }
        boolean clause =
                (verbs.plain(verb) && !clauses.doubtful(item)) ? !clauses.excluded(item) : clauses.begins(item, last);
        return clause && verbs.takesThat(verb) && !verbs.onlyWithThat(verb) ? item : -1;
    }

    /** "agreed to go", "admitted to taking": something is done, not said. */
    private boolean infinitive(int verb) {
        return outer.is(verb + 1, "to")
                && (verbs.acting(verb) || outer.word(verb + 2).endsWith("ing"));
    }

    /** "asked the minister whether ...": the question, with its "whether". */
    private int question(int verb, int last) {
        for (int i = verb + 1; i < Math.min(last, verb + LONGEST_LISTENER); i++) {
            if (outer.is(i, "whether") || outer.is(i, "if")) {
                return i;
            }
            if (outer.quotation(i) || outer.is(i, ",")) {
                return -1;
            }
        }
        return -1;
    }

    /** Over "reporters", "the BBC", "his wife". */
    private int listener(int item, int last) {
        if (LISTENER.contains(outer.word(item))) {
            return item + 1;
        }
        int limit = Math.min(last, item + LONGEST_LISTENER);
        for (int i = item; i < limit; i++) {
            boolean opens = i == item ? clauses.nominative(i) : clauses.opens(i);
            if (outer.quotation(i) && outer.is(i + 1, "that")) {
                // "told “Meet the Press” that".
                return i + 1;
            }
            if (outer.is(i, "to") || outer.is(i, "not")) {
                // "told them not to go".
                return last;
            }
            if (outer.is(i, "that") || opens || clauses.excluded(i)) {
                return i;
            }
            if (clauses.finite(i)) {
                break;
            }
        }
        return alone(item);
    }

    /** A name or a plural, where nothing else tells the listener from the clause: "told Reuters sales had risen". */
    private int alone(int item) {
        int name = outer.is(item, "the") ? item + 1 : item;
        Appearance appearance = cast.at(name);
        if (appearance != null) {
            return appearance.end();
        }
        return outer.word(item).endsWith("s") && !outer.is(item, "its") && !outer.is(item, "his") ? item + 1 : item;
    }

    private int asides(int from, int last) {
        int limit = Math.min(last, from + LONGEST_ASIDE);
        int item = from;
        while (item < limit) {
            int next = aside(item, limit);
            if (next == item) {
                break;
            }
            item = next;
        }
        return item;
    }

    private int aside(int item, int limit) {
        String word = outer.word(item);
        if (TIME.contains(word) || (word.endsWith("ly") && cast.at(item) == null)) {
            return item + 1;
        }
        if (word.equals(",")) {
            return between(item, limit);
        }
        if (!ASIDE.contains(word)) {
            return item;
        }
        return TIME.contains(outer.word(item + 1)) ? item + 2 : phrase(item, limit);
    }

    /** "said, in a rare interview, that"; "said Monday, that". */
    private int between(int comma, int limit) {
        for (int i = comma + 1; i < limit; i++) {
            if (outer.is(i, "that") && (i == comma + 1 || outer.is(i - 1, ","))) {
                return i;
            }
            if (outer.quotation(i) || clauses.finite(i)) {
                break;
            }
        }
        return comma;
    }

    /** "in a statement", "after the vote": up to "that", or to what opens a clause. */
    private int phrase(int item, int limit) {
        int opening = item;
        for (int i = item + 1; i <= limit && !outer.quotation(i) && !outer.is(i, ","); i++) {
            if (outer.is(i, "that")) {
                return i;
            }
            if (opening == item && i > item + 1 && (clauses.opens(i) || VEHICLE.contains(outer.word(i - 1)))) {
                opening = i;
            }
            if (clauses.finite(i)) {
                break;
            }
        }
        return opening;
    }
}
