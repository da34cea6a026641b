package org.dateline.enrich.link;

import java.util.Objects;
import java.util.Optional;
import java.util.List;
import org.dateline.enrich.known.Fields;
import org.dateline.enrich.known.WhosWho;
import org.dateline.messages.Enrichment.Entity;

/**
 * Chooses who is meant. The odds of all candidates are weighed against each other and against somebody whom the table does
 * not know; where none is probable enough there is no link, since a wrong one costs more than a missing one.
 */
final class Linker {
    private final WhosWho table;
    private final Candidates candidates;
    private final Fields fields;

    Linker(WhosWho table, Fields fields) {
        this.table = table;
        this.fields = fields;
        candidates = new Candidates(table);
    }

    /** Of an entity without a link. */
    Optional<Link> link(Entity entity, Surroundings surroundings) {
        return best(entity, surroundings).filter(link -> link.confidence() >= Weights.ENOUGH);
    }

    /** The most probable one, however little that is. */
    Optional<Link> best(Entity entity, Surroundings surroundings) {
        List<Candidate> all = candidates.of(entity);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int near = surroundings.near(entity, fields);
        Weighed best = null;
        double odds = 0;
        for (Candidate candidate : all) {
            Weighed weighed = Weighing.of(table, surroundings, entity, candidate, near);
            if (weighed != null) {
                odds += Math.exp(weighed.score());
                best = best == null || weighed.score() > best.score() ? weighed : best;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        double confidence = Math.exp(best.score()) / (1 + odds);
        return Optional.of(new Link(
                "http://www.wikidata.org/entity/Q" + table.qid(Objects.requireNonNull(best).candidate().item()),
                Math.floor(confidence * 100) / 100,
                String.join(", ", best.evidence())));
    }
}
