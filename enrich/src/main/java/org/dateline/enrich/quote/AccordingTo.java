package org.dateline.enrich.quote;

import java.util.Set;
import org.dateline.enrich.quote.clause.Clauses;
import org.dateline.enrich.quote.marks.Outer;
import org.jspecify.annotations.Nullable;

/** What is reported "according to" somebody. */
final class AccordingTo {
    private static final int LONGEST_SUBJECT = 24;
    private static final Set<String> LISTED = Set.of("and", "or", "a", "an", "which", "who", "whose");

    private final Outer outer;
    private final Attributions attributions;
    private final Clauses clauses;
    private final Extents extents;
    private final DirectSpeech direct;

    AccordingTo(Outer outer, Attributions attributions, Clauses clauses, Extents extents, DirectSpeech direct) {
        this.outer = outer;
        this.attributions = attributions;
        this.clauses = clauses;
        this.extents = extents;
        this.direct = direct;
    }

    /** "According to Smith, ...", "..., according to Smith". */
    @Nullable
    Report report(int at) {
        if (!attributions.according(at)) {
            return null;
        }
        int first = outer.first(at);
        int last = outer.last(at);
        Attribution attribution = new Attribution(at, attributions.subjectOfAccording(at));
        if (at == first) {
            int comma = comma(at + 2, Math.min(last, at + LONGEST_SUBJECT));
            int from = comma < 0 ? -1 : afterApposition(comma, last, person(attribution)) + 1;
            return comma < 0 ? null : new Report(attribution, at, from, extents.last(from, last, false));
        }
        boolean within = outer.is(at - 1, ",") && !clauses.finiteBetween(first, at) && comma(at, last) > 0;
        int end = outer.is(at - 1, ",") ? at - 2 : at - 1;
        return direct.speaksIn(first, at) ? null : new Report(attribution, at, first, within ? last : end);
    }

    /** Over "Lee, a farmer from Leeds,": the comma behind what says who Lee is. */
    private int afterApposition(int comma, int last, boolean person) {
        int next = comma(comma + 1, Math.min(last, comma + LONGEST_SUBJECT));
        boolean aside = next > 0
                && person
                && !clauses.finiteBetween(comma, next)
                && (outer.is(comma + 1, "a") || outer.is(comma + 1, "an") || outer.is(comma + 1, "the"))
                && !LISTED.contains(outer.word(next + 1));
        boolean relative = outer.is(comma + 1, "who") || outer.is(comma + 1, "which");
        return aside || (next > 0 && relative) ? next : comma;
    }

    private static boolean person(Attribution attribution) {
        return attribution.figure() != null && attribution.figure().person();
    }

    private int comma(int from, int last) {
        for (int i = from; i <= last; i++) {
            if (outer.is(i, ",")) {
                return i;
            }
        }
        return -1;
    }
}
