package org.dateline.enrich.time;

import java.time.temporal.ChronoUnit;

/** The units that news counts time in. */
enum Unit {
    SECOND("second", "PT", "S", ChronoUnit.SECONDS),
    MINUTE("minute", "PT", "M", ChronoUnit.MINUTES),
    HOUR("hour", "PT", "H", ChronoUnit.HOURS),
    DAY("day", "P", "D", ChronoUnit.DAYS),
    WEEK("week", "P", "W", ChronoUnit.WEEKS),
    MONTH("month", "P", "M", ChronoUnit.MONTHS),
    QUARTER("quarter", "P", "M", ChronoUnit.MONTHS),
    YEAR("year", "P", "Y", ChronoUnit.YEARS),
    DECADE("decade", "P", "Y", ChronoUnit.DECADES),
    CENTURY("century", "P", "Y", ChronoUnit.CENTURIES);

    private final String precision;
    private final String prefix;
    private final String letter;
    private final ChronoUnit chrono;

    Unit(String precision, String prefix, String letter, ChronoUnit chrono) {
        this.precision = precision;
        this.prefix = prefix;
        this.letter = letter;
        this.chrono = chrono;
    }

    String precision() {
        return precision;
    }

    ChronoUnit chrono() {
        return chrono;
    }

    /** How many of the ISO designator's units one of these is: a decade is ten years. */
    int scale() {
        return switch (this) {
            case DECADE -> 10;
            case CENTURY -> 100;
            case QUARTER -> 3;
            default -> 1;
        };
    }

    /** The ISO 8601 duration of so many. */
    String duration(double count) {
        double scaled = count * scale();
        long whole = Math.round(scaled);
        String number = scaled == whole ? Long.toString(whole) : Double.toString(scaled);
        return prefix + number + letter;
    }
}
