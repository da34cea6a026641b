package org.dateline.enrich.known;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some 230,000 people, organisations, works and events of which the news speaks, and their names. An item is a number from
 * 0 to {@link #size}, and its properties are asked for one by one: there are too many for objects. That a name stands here
 * does not say that an article means this one. Immutable, and safe for many threads.
 */
public final class WhosWho {
    private static final String RESOURCE = "whos-who.bin";
    private static final int[] NOBODY = {};
    private static final ItemKind[] KINDS = ItemKind.values();

    private final WhosWhoColumns columns;
    private final int[] itemsOfCountry;
    private final int[] peopleOfCountry;

    private WhosWho(WhosWhoColumns columns) {
        this.columns = columns;
        itemsOfCountry = new int[columns.countryCodes.length];
        peopleOfCountry = new int[columns.countryCodes.length];
        for (int item = 0; item < columns.countries.length; item++) {
            int country = columns.countries[item] & 0xFF;
            itemsOfCountry[country]++;
            peopleOfCountry[country] += kind(item) == ItemKind.PERSON ? 1 : 0;
        }
    }

    /** From the file in the jar. */
    public static WhosWho load() {
        try (InputStream file = WhosWho.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class: the jar is incomplete");
            }
            return of(file.readAllBytes(), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param file the bytes that {@link WhosWhoBuilder#build} made
     * @param origin what to call them where they are refused
     * @throws DamagedWhosWho if they are not whole
     */
    public static WhosWho of(byte[] file, String origin) {
        return new WhosWho(WhosWhoFile.read(file, origin));
    }

    /** How many items there are. */
    public int size() {
        return columns.qids.length;
    }

    /** How many names there are, each counted once however many items have it. */
    public int names() {
        return columns.names.count();
    }

    /** A name of the table, in any case and spelling; or -1. For {@link #bearers} and {@link #commonness}. */
    public int find(String name) {
        return findFolded(NameFold.fold(name));
    }

    /** The same of a name that {@link NameFold#fold} has made. */
    public int findFolded(String folded) {
        return columns.names.find(folded);
    }

    /** A name that matches only as it is written; or -1. */
    public int findAcronym(String acronym) {
        return columns.names.find(WhosWhoBuilder.ACRONYM + acronym);
    }

    /** Who has that name, each an item for {@link #item} and whether it is its usual name for {@link #isAlias}. */
    public int[] bearers(int name) {
        return name < 0
                ? NOBODY
                : Arrays.copyOfRange(columns.bearers, columns.bearerStarts[name], columns.bearerStarts[name + 1]);
    }

    public static int item(int bearer) {
        return bearer >> 1;
    }

    /** Whether the name is not the item's usual one. */
    public static boolean isAlias(int bearer) {
        return (bearer & 1) != 0;
    }

    /**
     * How common a person's name is: two to this power is how many others would bear it if first and last names were drawn
     * from the table one by one. Some -15 for a name of rare parts, 2 for "John Smith". Of a single word: how many in the
     * table have it as their last name, as a power of two.
     */
    public double commonness(int name) {
        return columns.commonness[name] / (double) WhosWhoBuilder.STEPS;
    }

    /** Wikidata's number without the Q. */
    public int qid(int item) {
        return columns.qids[item];
    }

    public ItemKind kind(int item) {
        return KINDS[columns.kinds[item]];
    }

    /** ISO 3166-1 alpha-2, or {@code null} where none is known. */
    public @Nullable String country(int item) {
        int index = columns.countries[item] & 0xFF;
        return index == 0 ? null : columns.countryCodes[index];
    }

    /** Which part of all items is of that country, 0..1. */
    public double shareOf(@Nullable String country) {
        int index = country == null ? 0 : Math.max(0, Arrays.binarySearch(columns.countryCodes, country));
        return Math.max(1, itemsOfCountry[index]) / (double) Math.max(1, size());
    }

    /**
     * Who else bears the given name of a full one.
     *
     * @param folded the full name, as {@link NameFold#fold} has it
     */
    public GivenName givenName(String folded) {
        int[] bearers = new int[peopleOfCountry.length];
        int space = folded.indexOf(' ');
        if (space > 0) {
            columns.names.beginningWith(folded.substring(0, space + 1), name -> {
                for (int i = columns.bearerStarts[name]; i < columns.bearerStarts[name + 1]; i++) {
                    int item = item(columns.bearers[i]);
                    if (!isAlias(columns.bearers[i]) && kind(item) == ItemKind.PERSON) {
                        bearers[columns.countries[item] & 0xFF]++;
                    }
                }
            });
        }
        return new GivenName(columns.countries, peopleOfCountry, bearers);
    }

    /** Year of birth or founding, or 0 where it is not known. */
    public int start(int item) {
        return columns.starts[item];
    }

    /** Year of death or end, or 0 where it is not known or has not come. */
    public int end(int item) {
        return columns.ends[item];
    }

    /** A rank from 0 to 100 among those of one name; no probability. */
    public int popularity(int item) {
        return columns.popularities[item];
    }

    /** Of which fields of life it is, as bits of {@link Fields}. */
    public int fields(int item) {
        return columns.fields[item];
    }

    /** All there is, a line an item by its Wikidata number, for who compares two tables. */
    public Map<Integer, String> described() {
        Map<Integer, StringBuilder> names = new TreeMap<>();
        SortedNames.Cursor cursor = columns.names.cursor();
        for (int name = 0; name < names(); name++) {
            String written = cursor.next();
            for (int bearer : bearers(name)) {
                names.computeIfAbsent(item(bearer), any -> new StringBuilder())
                        .append(isAlias(bearer) ? " | " : " ")
                        .append(written);
            }
        }
        Map<Integer, String> described = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            described.put(
                    qid(i),
                    names.getOrDefault(i, new StringBuilder()) + ": " + kind(i) + " " + country(i) + " " + start(i)
                            + " " + end(i) + " " + popularity(i) + " " + Integer.toHexString(fields(i)));
        }
        return described;
    }
}
