package org.dateline.enrich.entity.coreference;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.enrich.entity.lexicon.Countries;
import org.dateline.enrich.entity.lexicon.Sort;
import org.dateline.enrich.entity.mention.PersonName;
import org.dateline.enrich.entity.mention.Proper;
import org.dateline.enrich.entity.words.Words;
import org.dateline.enrich.known.KnownThing;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.jspecify.annotations.Nullable;

/** A thing with all its mentions, in the form in which it goes into the record. */
public final class FoundEntity {
    private static final double BY_NAME = 0.97;
    private static final double BY_ACRONYM = 0.93;

    /** "CEO", "GOV.". */
    private static final int LONGEST_SHORT_ROLE = 3;

    private final Words words;
    private final Referent thing;

    private FoundEntity(Words words, Referent thing) {
        this.words = words;
        this.thing = thing;
    }

    public static FoundEntity of(Words words, Referent thing) {
        return new FoundEntity(words, thing);
    }

    public Entity entity(String id) {
        KnownThing known = thing.known;
        boolean sameSort = known != null && (known.type().equals(thing.sort.type()) || thing.head == null);
        String name = known != null && sameSort ? known.name() : name();
        return new Entity(
                id,
                known != null && sameSort ? known.type() : thing.sort.type(),
                subtype(known),
                name,
                known != null && sameSort ? known.uri() : null,
                List.of(),
                role(),
                0,
                known != null && sameSort ? Double.valueOf(confidence(known)) : null,
                known != null && sameSort ? evidence(known) : null,
                mentions(),
                "entity");
    }

    /** "Senator" of "SENATOR LEE:"; "CEO" stays. */
    private @Nullable String role() {
        String role = thing.role;
        return role != null && role.length() > LONGEST_SHORT_ROLE && shouted(role) ? calm(role) : role;
    }

    private @Nullable String subtype(@Nullable KnownThing known) {
        return known != null && known.subtype() != null && thing.subtype == null ? known.subtype() : thing.subtype;
    }

    private double confidence(KnownThing known) {
        return named(known) ? BY_NAME : BY_ACRONYM;
    }

    private String evidence(KnownThing known) {
        return named(known) ? "known name" : "known short name or acronym";
    }

    private boolean named(KnownThing known) {
        return thing.names.stream()
                .anyMatch(name -> words.surface(name.first(), name.end()).equalsIgnoreCase(known.name()));
    }

    private List<Mention> mentions() {
        Stream<Mention> names = thing.names.stream().map(name -> mention(name.first(), name.end(), null));
        Stream<Mention> nominals = thing.nominals.stream().map(one -> mention(one.first(), one.end(), "nominal"));
        return Stream.concat(names, nominals)
                .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(mention -> -mention.end()))
                .toList();
    }

    private Mention mention(int first, int end, @Nullable String kind) {
        return new Mention(words.text().start(first), words.text().end(end - 1), words.surface(first, end), kind);
    }

    /** The longest name; with the country behind it where the text says whose it is: "Supreme Court of South Korea". */
    private String name() {
        Proper best = thing.names.get(0);
        for (Proper name : thing.names) {
            if (rank(name) > rank(best)) {
                best = name;
            }
        }
        if (thing.country != null) {
            return withCountry(best);
        }
        String surface = words.surface(best.first(), best.end()).replaceAll("\\s+", " ");
        if (best.length() == 1 && !thing.sharedSurname.isEmpty()) {
            surface += " " + thing.sharedSurname;
        }
        return thing.is(Sort.PERSON) && shouted(surface) ? calm(surface) : surface;
    }

    private int rank(Proper name) {
        int length = thing.is(Sort.PERSON) ? PersonName.words(words, name).size() : name.length();
        boolean shouted = name.length() > 1 && shouted(words.surface(name.first(), name.end()));
        return 2 * length - (shouted ? 1 : 0);
    }

    private static boolean shouted(String surface) {
        return surface.length() > 3 && surface.equals(surface.toUpperCase(Locale.ROOT));
    }

    private static String calm(String surface) {
        StringBuilder calm = new StringBuilder(surface.length());
        boolean start = true;
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            calm.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c);
        }
        return calm.toString();
    }

    private String withCountry(Proper best) {
        Countries.Country country = thing.country;
        int first = best.first();
        Countries.Match match = Countries.at(words, first, best.end() - 1);
        if (country == null || (match != null && !words.possessive(match.end()))) {
            return words.surface(first, best.end()).replaceAll("\\s+", " ");
        }
        int own = match == null ? first : match.end() + 1;
        String name = words.surface(own, best.end()).replaceAll("\\s+", " ");
        boolean there = List.of(name.split(" ")).contains(country.name());
        return there ? name : name + " of " + country.name();
    }
}
