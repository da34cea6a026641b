package org.dateline.enrich.keyword;

/**
 * A word, or words that hyphens tie together: "intelligence-sharing".
 *
 * @param from its first token
 * @param to the token after it
 * @param word in lower case, in its singular
 * @param plural whether it is a plural, which ends a phrase
 * @param part what it may be of a phrase
 */
record Unit(int from, int to, String word, boolean plural, Part part) {
    enum Part {
        /** What a phrase ends with. */
        HEAD,
        /** What may stand before a head. */
        MODIFIER,
        /** No part of a phrase. */
        NONE
    }
}
