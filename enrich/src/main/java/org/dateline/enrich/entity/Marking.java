package org.dateline.enrich.entity;

/** Marks names that the recogniser did not see, or saw as part of another. */
@FunctionalInterface
interface Marking {
    /** Looks through the whole article once. */
    void mark(Scene scene);
}
