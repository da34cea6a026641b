package org.dateline.enrich.place.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some 228,000 places and their names. A place is a number from 0 to {@link #size}, and its properties are asked for one
 * by one: there are too many for objects. Immutable, and safe for many threads.
 */
public final class Atlas {
    /** No place. */
    public static final int NONE = -1;

    private static final String RESOURCE = "atlas.bin";
    private static final int[] NO_MEANINGS = {};
    private static final int NO_COUNTRY = 0xFF;
    private static final char NO_PROVINCE = 0xFFFF;
    private static final double EARTH_KM = 6371.0;

    private final Table table;

    Atlas(Table table) {
        this.table = table;
    }

    /** From the file in the jar. */
    public static Atlas load() {
        try (InputStream file = Atlas.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class: the jar is incomplete");
            }
            return of(file.readAllBytes(), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param file the bytes that {@link AtlasBuilder#build} made
     * @param origin what to call them where they are refused
     * @throws DamagedAtlas if they are not whole
     */
    public static Atlas of(byte[] file, String origin) {
        return new Atlas(AtlasFile.read(file, origin));
    }

    /** How many places there are. */
    public int size() {
        return table.ids.length;
    }

    /** How many names there are, each counted once however many places have it. */
    public int names() {
        return table.keys.length;
    }

    /**
     * What a name can mean, in any case and with or without accents; each meaning is for {@link #place} and {@link
     * #isAlternate}. The array is the caller's.
     */
    public int[] meanings(String name) {
        long key = NameKey.of(name);
        int index = key < 0 ? -1 : table.keyIndex(key);
        return index < 0
                ? NO_MEANINGS
                : Arrays.copyOfRange(table.meanings, table.meaningStarts[index], table.meaningStarts[index + 1]);
    }

    /** The place that a meaning is of. */
    public static int place(int meaning) {
        return meaning >> 1;
    }

    /** Whether the name is not the place's usual one. */
    public static boolean isAlternate(int meaning) {
        return (meaning & 1) != 0;
    }

    /** What a short name means as it is written, such as "US" or "Calif."; or {@link #NONE}. */
    public int abbreviated(String surface) {
        return table.abbreviations.getOrDefault(surface, NONE);
    }

    /** The place with that GeoNames id, or {@link #NONE}. */
    public int byGeoNames(int id) {
        int places = table.ids.length;
        while (places > 0 && table.ids[places - 1] == 0) {
            places--;
        }
        int place = Arrays.binarySearch(table.ids, 0, places, id);
        return place < 0 ? NONE : place;
    }

    /** The country with that ISO 3166-1 alpha-2 code, or {@link #NONE}. */
    public int byCountry(String code) {
        int index = Arrays.binarySearch(table.countryCodes, code);
        return index < 0 ? NONE : table.countryPlaces[index];
    }

    public String name(int place) {
        return table.name(place);
    }

    public PlaceKind kind(int place) {
        return KINDS[table.kinds[place]];
    }

    private static final PlaceKind[] KINDS = PlaceKind.values();

    /** GeoNames id, or 0. */
    public int geoNames(int place) {
        return table.ids[place];
    }

    /** Wikidata's number without the Q, or 0 where none is sure. */
    public int wikidata(int place) {
        int index = Arrays.binarySearch(table.qidPlaces, place);
        return index < 0 ? 0 : table.qids[index];
    }

    /** ISO 3166-1 alpha-2, or {@code null} of what lies in no country. */
    public @Nullable String country(int place) {
        int index = table.countries[place] & 0xFF;
        return index == NO_COUNTRY ? null : table.countryCodes[index];
    }

    /** ISO 3166-2 of the province that it is or lies in, or {@code null} where that is not known. */
    public @Nullable String province(int place) {
        char index = table.provinces[place];
        return index == NO_PROVINCE || table.provinceCodes[index].isEmpty() ? null : table.provinceCodes[index];
    }

    /** The province that it is or lies in, or {@link #NONE}. */
    public int provincePlace(int place) {
        char index = table.provinces[place];
        return index == NO_PROVINCE ? NONE : table.provincePlaces[index];
    }

    public boolean sameCountry(int one, int other) {
        return table.countries[one] == table.countries[other] && (table.countries[one] & 0xFF) != NO_COUNTRY;
    }

    public boolean sameProvince(int one, int other) {
        return table.provinces[one] == table.provinces[other] && table.provinces[one] != NO_PROVINCE;
    }

    /** Decimal logarithm of its people; 0 where they are not known. */
    public double magnitude(int place) {
        return Table.population(table.populations[place]);
    }

    /** Degrees north. */
    public double latitude(int place) {
        return table.latitudes[place] / 1000.0;
    }

    /** Degrees east. */
    public double longitude(int place) {
        return table.longitudes[place] / 1000.0;
    }

    /** Kilometres between two places. */
    public double distance(int one, int other) {
        return distance(latitude(one), longitude(one), latitude(other), longitude(other));
    }

    /** Kilometres between two points in degrees. */
    public static double distance(double north, double east, double otherNorth, double otherEast) {
        double a = Math.toRadians(north);
        double b = Math.toRadians(otherNorth);
        double halfNorth = Math.sin((b - a) / 2);
        double halfEast = Math.sin(Math.toRadians(otherEast - east) / 2);
        double share = halfNorth * halfNorth + Math.cos(a) * Math.cos(b) * halfEast * halfEast;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(share)));
    }
}
