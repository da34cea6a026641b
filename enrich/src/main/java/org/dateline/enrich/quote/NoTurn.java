package org.dateline.enrich.quote;

/** What before a colon is no speaker of a transcript. */
@FunctionalInterface
interface NoTurn {
    boolean is(String label);
}
