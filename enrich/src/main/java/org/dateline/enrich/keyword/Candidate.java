package org.dateline.enrich.keyword;

import java.util.List;
import org.dateline.messages.Enrichment.Span;

/**
 * What may become a keyword.
 *
 * @param value as it is shown
 * @param words in lower case, each in its singular
 * @param named whether it is the name of an entity
 */
record Candidate(String value, List<String> words, List<Span> mentions, double score, boolean named) {
    int first() {
        return mentions.get(0).start();
    }

    /** Whether it says no more than a better one does: "controls" beside "export controls", or the other way round. */
    boolean repeats(Candidate better) {
        if (value.equalsIgnoreCase(better.value)) {
            return true;
        }
        if (named && better.named) {
            return false;
        }
        if (named != better.named) {
            return words.equals(better.words) || (better.named && better.words.containsAll(words));
        }
        return better.words.containsAll(words) || words.containsAll(better.words);
    }
}
