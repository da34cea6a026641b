package org.dateline.enrich.link;

import java.util.List;

/**
 * A candidate with what speaks for and against it.
 *
 * @param score logarithm of its odds against nobody whom the table knows
 * @param evidence what speaks for it, in words
 */
record Weighed(Candidate candidate, double score, List<String> evidence) {
    Weighed {
        evidence = List.copyOf(evidence);
    }
}
