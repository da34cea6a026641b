package org.dateline.enrich.place.atlas;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The columns of an atlas: one row a place, sorted by GeoNames id, those without one last. Never changed once it is made.
 */
final class Table {
    /** GeoNames ids, or 0. */
    int[] ids = {};

    byte[] kinds = {};
    /** Index of the country's code, or 255. */
    byte[] countries = {};
    /** {@link #populationByte}. */
    byte[] populations = {};

    /** Thousandths of a degree. */
    int[] latitudes = {};

    int[] longitudes = {};
    /** Index of the province in {@link #provincePlaces}, or 0xFFFF. */
    char[] provinces = {};
    /** Where each name ends in {@link #names}; one more than there are places. */
    int[] nameEnds = {};

    byte[] names = {};

    /** ISO 3166-1 alpha-2. */
    String[] countryCodes = {};

    int[] countryPlaces = {};
    /** ISO 3166-2, or empty. */
    String[] provinceCodes = {};

    int[] provincePlaces = {};
    /** Places with a QID, ascending. */
    int[] qidPlaces = {};

    int[] qids = {};
    /** Keys of names, ascending. */
    long[] keys = {};
    /** Where the meanings of each key begin; one more than there are keys. */
    int[] meaningStarts = {};
    /** Place * 2, and 1 where the name is not its usual one. */
    int[] meanings = {};

    Map<String, Integer> abbreviations = Map.of();

    /** The people of a place on a scale of 256 steps, 28 to a power of ten. */
    static byte populationByte(long people) {
        return (byte) (people < 1 ? 0 : Math.min(255, Math.round(28 * Math.log10((double) people))));
    }

    static double population(byte step) {
        return (step & 0xFF) / 28.0;
    }

    String name(int place) {
        int start = nameEnds[place];
        return new String(names, start, nameEnds[place + 1] - start, StandardCharsets.UTF_8);
    }

    int keyIndex(long key) {
        return Arrays.binarySearch(keys, key);
    }
}
