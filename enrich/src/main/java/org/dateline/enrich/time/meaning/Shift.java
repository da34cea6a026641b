package org.dateline.enrich.time.meaning;

/** What an adjective says of a day, week, month, season or year. */
public enum Shift {
    NONE,
    LAST,
    THIS,
    NEXT;

    /** How many whole units away, where the unit itself is counted. */
    public int units() {
        return switch (this) {
            case LAST -> -1;
            case NEXT -> 1;
            case NONE, THIS -> 0;
        };
    }
}
