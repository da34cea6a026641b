package org.dateline.enrich.place.atlas;

/** What kind of place. The order is part of the file format: add at the end. */
public enum PlaceKind {
    COUNTRY("country"),
    TERRITORY("territory"),
    /** A province of one of the countries whose provinces the world's press names without their country. */
    STATE("region"),
    PROVINCE("region"),
    /** A county, or whatever stands below a province. */
    DISTRICT("region"),
    CAPITAL("capital"),
    CITY("city"),
    /** A part of a town. */
    SECTION("city"),
    CONTINENT("region"),
    REGION("region"),
    WATER("region"),
    ISLAND("region"),
    MOUNTAIN("region");

    private final String label;

    PlaceKind(String label) {
        this.label = label;
    }

    /** As it stands in the record. */
    public String label() {
        return label;
    }

    /** Whether towns lie in it and the press writes it behind a comma: "Springfield, Missouri". */
    public boolean holdsTowns() {
        return compareTo(DISTRICT) <= 0;
    }

    @SuppressWarnings("EnumOrdinal") // the order is the format's
    byte code() {
        return (byte) ordinal();
    }
}
