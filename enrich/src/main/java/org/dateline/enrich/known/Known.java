package org.dateline.enrich.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.enrich.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Names and acronyms of well-known things. A name matches in any case and spelling; an acronym only as it is written,
 * since "who" is not "WHO"; a name that many countries have, only where the country is known. Immutable.
 */
public final class Known {
    private static final int COLUMNS = 6;
    private static final String NOTHING = "-";

    private final Map<String, KnownThing> byName = new HashMap<>();
    private final Map<String, KnownThing> byAcronym = new HashMap<>();
    private final Map<String, KnownThing> byNameAndCountry = new HashMap<>();

    private Known() {}

    /** From the tables in the jar. */
    public static Known load() {
        Known known = new Known();
        lines("known.tsv").forEach(known::addKnown);
        // What stands in both keeps what the authors say of it.
        lines("organisations.tsv").forEach(known::addOrganisation);
        return known;
    }

    /** The thing with that name wherever it stands. */
    public Optional<KnownThing> find(String name) {
        return find(name, null);
    }

    /**
     * The thing with that name.
     *
     * @param country ISO 3166-1 alpha-2 of the country whose thing it must be if many have one of that name: "Supreme
     *     Court" is found with {@code US} only; or {@code null} where it is not known
     */
    public Optional<KnownThing> find(String name, @Nullable String country) {
        KnownThing acronym = byAcronym.get(name);
        if (acronym != null) {
            return Optional.of(acronym);
        }
        if (Spelling.mayBeAcronym(name)) {
            return Optional.empty();
        }
        String key = Spelling.key(name);
        KnownThing thing = byName.get(key);
        if (thing == null && country != null) {
            thing = byNameAndCountry.get(country + ' ' + key);
        }
        return Optional.ofNullable(thing);
    }

    /** The thing that is written with exactly these capitals. */
    public Optional<KnownThing> findAcronym(String name) {
        return Optional.ofNullable(byAcronym.get(name));
    }

    private void addKnown(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() != COLUMNS) {
            throw new IllegalStateException(
                    "known.tsv: \"" + line + "\" has " + columns.size() + " columns: must have " + COLUMNS);
        }
        KnownThing thing = new KnownThing(
                columns.get(4), uri(columns.get(0)), columns.get(1), orNull(columns.get(2)), orNull(columns.get(3)));
        byName.put(Spelling.key(thing.name()), thing);
        for (String name : columns.get(5).split(";", -1)) {
            addName(name, thing);
        }
    }

    private void addName(String name, KnownThing thing) {
        switch (name.charAt(0)) {
            case '=' -> byAcronym.put(name.substring(1), thing);
            case '@' -> byNameAndCountry.put(thing.country() + ' ' + Spelling.key(name.substring(1)), thing);
            case '-' -> {}
            default -> byName.put(Spelling.key(name), thing);
        }
    }

    private void addOrganisation(String line) {
        String[] columns = line.split("\t", -1);
        KnownThing thing = new KnownThing(columns[1], uri(columns[0]), "organisation", null, null);
        for (int i = 1; i < columns.length; i++) {
            byName.putIfAbsent(Spelling.key(columns[i]), thing);
        }
    }

    private static String uri(String qid) {
        return "http://www.wikidata.org/entity/" + qid;
    }

    private static @Nullable String orNull(String column) {
        return column.equals(NOTHING) ? null : column;
    }

    static List<String> lines(String resource) {
        return ResourceLines.of(Known.class, resource);
    }
}
