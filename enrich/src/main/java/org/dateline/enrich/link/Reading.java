package org.dateline.enrich.link;

import org.dateline.enrich.known.GivenName;
import org.dateline.enrich.known.ItemKind;
import org.dateline.enrich.known.WhosWho;
import org.dateline.messages.Enrichment.Entity;
import org.jspecify.annotations.Nullable;

/**
 * One candidate for one entity of an article, as a clue looks at them.
 *
 * @param near fields of which the words beside the entity's names and its role speak, as bits
 * @param role fields of which its role alone speaks
 * @param said the age that the text tells, in years, or 0
 * @param given who bears the given name, of a person by a full name
 */
record Reading(
        WhosWho table,
        Surroundings surroundings,
        Entity entity,
        Candidate candidate,
        int near,
        int role,
        int said,
        @Nullable GivenName given) {
    static final int UNKNOWN_AGE = 1000;

    boolean person() {
        return table.kind(candidate.item()) == ItemKind.PERSON;
    }

    int popularity() {
        return table.popularity(candidate.item());
    }

    int fields() {
        return table.fields(candidate.item());
    }

    @Nullable
    String country() {
        return table.country(candidate.item());
    }

    /** How common the name is in the person's own country: {@link WhosWho#commonness}, and what the given name adds. */
    double commonness() {
        double lift = given == null ? 1 : given.lift(candidate.item());
        return candidate.commonness() + Math.log(lift) / Math.log(2);
    }

    /** Years from the item's end, such as a death, to the article; 0 where either is not known. */
    int yearsSinceItsEnd() {
        int end = table.end(candidate.item());
        return end == 0 || surroundings.year() == 0 ? 0 : surroundings.year() - end;
    }

    /** Years from the item's start, such as a birth, to the article; a thousand where either is not known. */
    int age() {
        int start = table.start(candidate.item());
        return start == 0 || surroundings.year() == 0 ? UNKNOWN_AGE : surroundings.year() - start;
    }

    /** Whether a person would be older than people get when the article was written, and so has died. */
    boolean olderThanAnybody() {
        int start = table.start(candidate.item());
        return start != 0 && surroundings.year() - start > Weights.OLDEST;
    }
}
