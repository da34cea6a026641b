package org.dateline.enrich.known;

import java.util.stream.IntStream;

/** Of which countries those are who bear a given name: most of the Tomaszes of Poland. Immutable. */
public final class GivenName {
    /** So many people of all countries stand beside those of the name, since two bearers of it say little. */
    private static final double DOUBT = 3;

    private final byte[] countryOfItem;
    private final int[] people;
    private final int[] bearers;
    private final double allPeople;
    private final int allBearers;

    /**
     * @param countryOfItem the number of a country, 0 where none is known
     * @param people how many there are, by the number of their country
     * @param bearers how many of them bear the name as their usual one
     */
    GivenName(byte[] countryOfItem, int[] people, int[] bearers) {
        this.countryOfItem = countryOfItem;
        this.people = people;
        this.bearers = bearers;
        allPeople = Math.max(1, IntStream.of(people).sum() - people[0]);
        allBearers = IntStream.of(bearers).sum() - bearers[0];
    }

    /**
     * Which part of those who bear the name, but for the person itself, is of the person's country, 0..1; where nobody else
     * bears it, which part of all people is. 1 where the country is not known.
     */
    public double share(int item) {
        int country = countryOfItem[item] & 0xFF;
        if (country == 0) {
            return 1;
        }
        int others = Math.max(0, bearers[country] - 1);
        return (others + DOUBT * people[country] / allPeople) / (Math.max(0, allBearers - 1) + DOUBT);
    }

    /** How many times as common the name is in the person's country as among all: 50 for Tomasz; 1 where it is not known. */
    public double lift(int item) {
        int country = countryOfItem[item] & 0xFF;
        return country == 0 ? 1 : share(item) / (people[country] / allPeople);
    }
}
