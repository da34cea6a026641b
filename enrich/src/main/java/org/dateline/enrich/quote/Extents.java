package org.dateline.enrich.quote;

import java.util.Set;
import org.dateline.enrich.quote.clause.Clauses;
import org.dateline.enrich.quote.clause.SayingVerbs;
import org.dateline.enrich.quote.marks.Outer;
import org.dateline.enrich.quote.words.QuoteWords;

/** Finds where what is reported ends: before a quotation, what the speaker does next, or the article's own remarks. */
final class Extents {
    private static final Set<String> COUNT = Set.of(
            "a", "an", "one", "two", "three", "four", "five", "six", "seven", "several", "days", "hours", "weeks");

    private static final Set<String> WITHHELD = QuoteWords.list("withheld");
    private static final Set<String> ONWARD =
            Set.of("before", "after", "when", "who", "whose", "as", "following", "during", "in", "speaking");

    private final Outer outer;
    private final SayingVerbs verbs;
    private final Clauses clauses;
    private final DirectSpeech direct;

    Extents(Outer outer, SayingVerbs verbs, Clauses clauses, DirectSpeech direct) {
        this.outer = outer;
        this.verbs = verbs;
        this.clauses = clauses;
        this.direct = direct;
    }

    /**
     * The last item of what is reported behind its verb, below {@code from} where nothing is.
     *
     * @param relative whether a "who" is the subject: then a comma ends its clause
     */
    int last(int from, int last, boolean relative) {
        for (int i = from + 1; i <= last; i++) {
            if (direct.speech(i) && !fragment(i, from)) {
                return beforeQuotation(from, i);
            }
            boolean comma = outer.is(i, ",");
            boolean ends = relative || verbs.participle(i + 1) || later(i + 1);
            if ((comma && ends) || turns(i)) {
                return i - 1;
            }
        }
        return last;
    }

    /** "said the plan was “a disgrace” and would fail": a few of the words that are reported stand in marks. */
    private boolean fragment(int quotation, int from) {
        boolean ahead = outer.is(quotation - 1, ",") || outer.is(quotation - 1, ":");
        return !ahead && quotation > from && !direct.sentence(quotation);
    }

    /** "the plan was old and “a disgrace”", "the plan is dead: “...": what is a statement of its own. */
    private int beforeQuotation(int from, int quotation) {
        if (outer.is(quotation - 1, ":") && clauses.finiteBetween(from, quotation)) {
            return quotation - 2;
        }
        for (int i = quotation - 1; i > from; i--) {
            if (outer.is(i, "and") || outer.is(i, "but")) {
                int last = outer.is(i - 1, ",") ? i - 2 : i - 1;
                return clauses.finiteBetween(from, last + 1) ? last : from - 1;
            }
        }
        return from - 1;
    }

    /** "…, a day after the vote": the article goes on. */
    private boolean later(int item) {
        if (!COUNT.contains(outer.word(item))) {
            return false;
        }
        for (int i = item + 1; i <= item + 2; i++) {
            if (outer.is(i, "after") || outer.is(i, "before")) {
                return true;
            }
        }
        return false;
    }

    /** "…, but would not say how". */
    private boolean withholds(int item) {
        boolean not = outer.is(item + 1, "not") || outer.is(item + 1, "n't");
        return not && (WITHHELD.contains(outer.word(item + 2)) || WITHHELD.contains(outer.word(item + 3)));
    }

    /** "…, and urged them to go": what the speaker does next. */
    private boolean turns(int item) {
        boolean joined = outer.is(item, ",") && (outer.is(item + 1, "and") || outer.is(item + 1, "but"));
        return joined
                && (withholds(item + 2) || verbs.finite(item + 2) || verbs.naming(item + 2) || verbs.acting(item + 2));
    }

    /**
     * The last item of what is reported where it stands around its attribution.
     *
     * @param comma behind "she said"
     */
    boolean goesOn(int first, int comma, int before) {
        boolean another = verbs.participle(comma + 1)
                || (outer.is(comma + 1, "even") && outer.is(comma + 2, "as"))
                || (ONWARD.contains(outer.word(comma + 1)) && clauses.finiteBetween(first, before + 1));
        return !another;
    }
}
