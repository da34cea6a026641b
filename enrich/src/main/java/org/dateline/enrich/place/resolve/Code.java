package org.dateline.enrich.place.resolve;

/** Which place a code means that no atlas has among its names. */
@FunctionalInterface
interface Code {
    /** The place, or {@link org.dateline.enrich.place.atlas.Atlas#NONE}. */
    int place(Question question, Clues clues, Hints hints);
}
