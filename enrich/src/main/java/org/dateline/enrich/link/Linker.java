package org.dateline.enrich.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.known.Fields;
import org.dateline.enrich.known.GivenName;
import org.dateline.enrich.known.Known;
import org.dateline.enrich.known.KnownThing;
import org.dateline.enrich.known.WhosWho;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;
import org.dateline.messages.Enrichment.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who is meant. The odds of all candidates are weighed against each other and against somebody whom the table does
 * not know; where none is probable enough there is no link, since a wrong one costs more than a missing one. Immutable.
 */
final class Linker {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/Q";

    private final WhosWho table;
    private final Known known;
    private final Fields fields;
    private final Candidates candidates;
    private final Rules<Clue> clues;

    Linker(WhosWho table, Known known, Fields fields, Rules<Clue> clues) {
        this.table = table;
        this.known = known;
        this.fields = fields;
        this.clues = clues;
        candidates = new Candidates(table);
    }

    Linker with(Rules<Clue> others) {
        return new Linker(table, known, fields, others);
    }

    Surroundings surroundings(Draft draft, TokenizedText text) {
        return new Surroundings(draft, text, fields);
    }

    /** Of an entity without a link. */
    Optional<Link> link(Entity entity, Surroundings surroundings) {
        Link institution = institution(entity, surroundings);
        return institution != null
                ? Optional.of(institution)
                : best(entity, surroundings).filter(link -> link.confidence() >= Weights.ENOUGH);
    }

    /** "The Justice Department" of an article about one country. */
    private @Nullable Link institution(Entity entity, Surroundings surroundings) {
        String country = surroundings.mainCountry();
        if (country == null || !entity.type().equals("organisation")) {
            return null;
        }
        KnownThing thing = known.find(entity.name(), country).orElse(null);
        return thing == null || !thing.type().equals("organisation")
                ? null
                : new Link(thing.uri(), Weights.INSTITUTION, "known name, country " + country);
    }

    /** The most probable one, however little that is. */
    Optional<Link> best(Entity entity, Surroundings surroundings) {
        List<Candidate> all = candidates.of(entity);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int near = surroundings.near(entity, fields);
        int role = RoleFields.of(entity.role(), fields) | ofOrganisation(entity, surroundings);
        int age = surroundings.age(entity);
        // All candidates are of one name.
        boolean full = entity.type().equals("person") && all.get(0).words() > 1;
        GivenName given = full ? table.givenName(all.get(0).name()) : null;
        Reading best = null;
        double highest = Double.NEGATIVE_INFINITY;
        double odds = 0;
        for (Candidate candidate : all) {
            Reading reading = new Reading(table, surroundings, entity, candidate, near, role, age, given);
            double score = score(reading);
            odds += Math.exp(score);
            if (score > highest) {
                highest = score;
                best = reading;
            }
        }
        double confidence = Math.floor(100 * Math.exp(highest) / (1 + odds)) / 100;
        return best == null
                ? Optional.empty()
                : Optional.of(new Link(WIKIDATA + table.qid(best.candidate().item()), confidence, evidence(best)));
    }

    /** A chairman of the Federal Reserve is of finance, as the Reserve is, and not of any business. */
    private int ofOrganisation(Entity entity, Surroundings surroundings) {
        String role = entity.type().equals("person") ? entity.role() : null;
        return role == null
                ? 0
                : surroundings.organisations().stream()
                        .filter(one -> one.mentions().stream().anyMatch(mention -> role.contains(mention.surface())))
                        .flatMap(one -> candidates.of(one).stream().limit(1))
                        .mapToInt(candidate -> table.fields(candidate.item()))
                        .reduce(0, (one, other) -> one | other);
    }

    private double score(Reading reading) {
        double score = Weights.NAME_OF_ONE_WORD;
        if (reading.candidate().words() > 1) {
            score = reading.person() ? Weights.FULL_NAME : Weights.NAME_OF_WORDS;
        }
        for (Clue clue : clues.applied()) {
            score += clue.weigh(reading);
        }
        return score;
    }

    /** The name, and the rules that speak for it. */
    private String evidence(Reading reading) {
        List<String> evidence = new ArrayList<>();
        Candidate candidate = reading.candidate();
        evidence.add(candidate.acronym() ? "acronym" : candidate.words() == 1 ? "name" : "full name");
        for (Rule<Clue> clue : clues) {
            if (clue.apply().weigh(reading) >= Weights.WORTH_SAYING) {
                evidence.add(clue.id());
            }
        }
        return String.join(", ", evidence);
    }
}
