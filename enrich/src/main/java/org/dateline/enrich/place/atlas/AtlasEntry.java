package org.dateline.enrich.place.atlas;

import java.util.Map;
import java.util.TreeMap;

/** A place while an atlas is built. */
public final class AtlasEntry {
    public final PlaceKind kind;
    public final String name;
    /** ISO 3166-1 alpha-2, or empty. */
    public final String country;
    /** GeoNames code of the province that it is or lies in, such as {@code US.CA}, or empty. */
    public final String code;
    /** Names with whether each is an alternate. */
    public final Map<String, Boolean> names = new TreeMap<>();

    public int geoNames;
    public int wikidata;
    /** ISO 3166-2 of a province, or empty. */
    public String iso = "";

    public long population;
    public double latitude;
    public double longitude;

    public AtlasEntry(PlaceKind kind, String name, String country, String code) {
        this.kind = kind;
        this.name = name;
        this.country = country;
        this.code = code;
        names.put(name, false);
    }

    /** A name that is as usual as the first one. */
    public void called(String other) {
        names.put(other, false);
    }

    /** A name that is less usual, where it is not known as a usual one. */
    public void alsoCalled(String other) {
        names.putIfAbsent(other, true);
    }

    public void at(double north, double east) {
        latitude = north;
        longitude = east;
    }
}
