package org.dateline.enrich.time;

/** What an adjective says of a day, week, month, season or year. */
enum Shift {
    NONE,
    LAST,
    THIS,
    NEXT;

    /** How many whole units away, where the unit itself is counted. */
    int units() {
        return switch (this) {
            case LAST -> -1;
            case NEXT -> 1;
            case NONE, THIS -> 0;
        };
    }
}
