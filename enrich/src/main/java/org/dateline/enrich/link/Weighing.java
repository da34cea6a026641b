package org.dateline.enrich.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.known.ItemKind;
import org.dateline.enrich.known.WhosWho;
import org.dateline.messages.Enrichment.Entity;
import org.jspecify.annotations.Nullable;

/** Weighs what an article says for and against one candidate for one entity. Used once. */
final class Weighing {
    private final WhosWho table;
    private final Surroundings surroundings;
    private final Candidate candidate;
    private final int near;
    private final boolean person;
    private final List<String> evidence = new ArrayList<>();

    private Weighing(WhosWho table, Surroundings surroundings, Candidate candidate, int near) {
        this.table = table;
        this.surroundings = surroundings;
        this.candidate = candidate;
        this.near = near;
        person = table.kind(candidate.item()) == ItemKind.PERSON;
    }

    /**
     * @param near fields of which the words beside the entity's names speak
     * @return nothing where it cannot be this one
     */
    static @Nullable Weighed of(
            WhosWho table, Surroundings surroundings, Entity entity, Candidate candidate, int near) {
        Weighing weighing = new Weighing(table, surroundings, candidate, near);
        if (weighing.notBornYet()) {
            return null;
        }
        double score = weighing.name(entity) + weighing.rank() + weighing.country() + weighing.field() + weighing.era();
        return new Weighed(candidate, score, weighing.evidence);
    }

    private boolean notBornYet() {
        int start = table.start(candidate.item());
        int year = surroundings.year();
        return start != 0 && year != 0 && start > year - (person ? Weights.YOUNGEST : 0);
    }

    private double name(Entity entity) {
        double other = (candidate.alias() ? Weights.ALIAS : 0) + (candidate.cut() ? Weights.OTHER_INITIAL : 0);
        if (candidate.acronym()) {
            evidence.add("acronym");
            return Weights.ACRONYM;
        }
        if (!person) {
            evidence.add(candidate.alias() ? "another name" : "name");
            return other + (candidate.words() > 1 ? Weights.NAME_OF_WORDS : Weights.NAME_OF_ONE_WORD);
        }
        if (candidate.words() == 1) {
            evidence.add("last name");
            return Weights.ONE_WORD_OF_A_PERSON + Weights.SURNAMES * Math.max(0, candidate.commonness());
        }
        evidence.add(entity.mentions().size() > 1 ? "full name and what repeats it" : "full name");
        return other
                + Weights.FULL_NAME
                + Weights.NAMESAKES * Math.max(0, candidate.commonness() - Weights.RARE);
    }

    private double rank() {
        int popularity = table.popularity(candidate.item());
        if (popularity >= Weights.FAMOUS) {
            evidence.add("well known");
        }
        return Weights.RANK * (popularity - Weights.MIDDLE);
    }

    private double country() {
        String country = table.country(candidate.item());
        if (country == null || !surroundings.speaksOfCountries()) {
            return 0;
        }
        double share = surroundings.share(country);
        if (share == 0) {
            return person ? Weights.OTHER_COUNTRY : Weights.OTHER_COUNTRY_OF_A_THING;
        }
        evidence.add("country " + country.toUpperCase(Locale.ROOT));
        return Weights.COUNTRY + Weights.COUNTRY_SHARE * share;
    }

    private double field() {
        int fields = table.fields(candidate.item());
        if (fields == 0) {
            return 0;
        }
        if ((fields & near) != 0) {
            evidence.add("words beside it");
            return Weights.NEAR;
        }
        int words = surroundings.words(fields);
        if (words >= Weights.SEVERAL) {
            evidence.add("words of the article");
        }
        double unseen = Weights.NOT_SPOKEN_OF
                + Weights.OBSCURITY * Math.max(0, Weights.OBSCURE - table.popularity(candidate.item()));
        return words == 0 ? unseen : words >= Weights.SEVERAL ? Weights.SPOKEN_OF : 0;
    }

    private double era() {
        int end = table.end(candidate.item());
        boolean gone = end != 0 && surroundings.year() != 0 && end < surroundings.year() - Weights.LONG;
        return gone && table.popularity(candidate.item()) < Weights.FAMOUS ? Weights.LONG_DEAD : 0;
    }
}
