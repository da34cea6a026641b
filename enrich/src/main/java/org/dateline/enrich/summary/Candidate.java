package org.dateline.enrich.summary;

import org.dateline.messages.Enrichment.Span;

/**
 * A sentence that may be lifted.
 *
 * @param span without the dateline
 * @param sentence its number in the text
 * @param position its number among the candidates, 0 first
 * @param leans whether it needs the sentence before it: "She said so", or is a quote or a question
 */
record Candidate(Span span, int sentence, int position, boolean leans) {
    int length() {
        return span.end() - span.start();
    }
}
