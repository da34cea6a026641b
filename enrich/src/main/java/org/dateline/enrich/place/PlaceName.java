package org.dateline.enrich.place;

import java.util.List;

/**
 * One name of a place.
 *
 * @param tokens as the tokenizer cuts it
 * @param flags what makes it doubtful; see the first lines of {@code curated.tsv}
 * @param demonym whether it is the adjective or the people of the place
 */
record PlaceName(Place place, List<String> tokens, String flags, boolean demonym) {
    PlaceName {
        tokens = List.copyOf(tokens);
    }

    /** Whether it is taken wherever it stands. */
    boolean plain() {
        return flags.isEmpty();
    }

    boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }
}
