package org.dateline.enrich.place.resolve;

/** Whether the text says which place it means. */
@FunctionalInterface
interface Told {
    boolean says(Look look);
}
