package org.dateline.enrich.time.meaning;

/** What the words of a time say, before it is known when the article was written. */
public interface Meaning {
    /** When that is, counted from the anchor; what is absolute needs none. */
    Resolved resolve(Anchor anchor, Direction direction);

    /** Which of two meanings can be the ends of one range: those of the same kind. */
    default Kind kind() {
        return Kind.OTHER;
    }

    /** What can stand on both sides of a "to". */
    enum Kind {
        DAY,
        MONTH,
        YEAR,
        OTHER
    }
}
