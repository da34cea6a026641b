package org.dateline.enrich.time.meaning;

/** The units that news counts time in. */
public enum Unit {
    SECOND("second", "PT", "S"),
    MINUTE("minute", "PT", "M"),
    HOUR("hour", "PT", "H"),
    DAY("day", "P", "D"),
    WEEK("week", "P", "W"),
    MONTH("month", "P", "M"),
    QUARTER("quarter", "P", "M"),
    YEAR("year", "P", "Y"),
    DECADE("decade", "P", "Y"),
    CENTURY("century", "P", "Y");

    private final String precision;
    private final String prefix;
    private final String letter;

    Unit(String precision, String prefix, String letter) {
        this.precision = precision;
        this.prefix = prefix;
        this.letter = letter;
    }

    public String precision() {
        return precision;
    }

    /** How many of the ISO designator's units one of these is: a decade is ten years. */
    public int scale() {
        return switch (this) {
            case DECADE -> 10;
            case CENTURY -> 100;
            case QUARTER -> 3;
            default -> 1;
        };
    }

    /** The ISO 8601 duration of so many. */
    public String duration(double count) {
        if (count == 0.5 && (this == HOUR || this == DAY || this == YEAR)) {
            return this == HOUR ? "PT30M" : this == DAY ? "PT12H" : "P6M";
        }
        double scaled = count * scale();
        long whole = Math.round(scaled);
        String number = scaled == whole ? Long.toString(whole) : Double.toString(scaled);
        return prefix + number + letter;
    }
}
