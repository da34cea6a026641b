package org.dateline.enrich.quote;

/** Gives who speaks in a quotation to those before it too. */
@FunctionalInterface
interface Earlier {
    /** @param quotation at least the second of its article */
    void give(DirectSpeech speech, int quotation, Attribution attribution);
}
