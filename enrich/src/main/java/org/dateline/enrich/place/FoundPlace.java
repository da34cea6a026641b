package org.dateline.enrich.place;

import java.util.List;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;
import org.jspecify.annotations.Nullable;

/**
 * A place with all its mentions, in the forms in which it goes into the record.
 *
 * @param salience 0..1: how often it stands, beside the most frequent place, and whether it stands at the beginning
 * @param certain whether one of its names is taken wherever it stands
 */
record FoundPlace(Place place, List<Mention> mentions, double salience, boolean certain) {
    /** From here on the article is about it. */
    private static final double FOCUS = 0.5;

    private static final double SHARE_OF_FREQUENCY = 0.6;

    /** Sentences that count as the beginning. */
    private static final int LEAD = 2;

    private static final double CERTAIN = 0.99;
    private static final double BY_CONTEXT = 0.9;

    FoundPlace {
        mentions = List.copyOf(mentions);
    }

    static FoundPlace of(Place place, List<Candidate> candidates, TokenizedText text, int most) {
        boolean leads = candidates.stream().anyMatch(candidate -> candidate.sentence() < LEAD);
        double salience = SHARE_OF_FREQUENCY * candidates.size() / most + (leads ? 1 - SHARE_OF_FREQUENCY : 0);
        return new FoundPlace(
                place,
                candidates.stream().map(candidate -> mention(candidate, text)).toList(),
                Math.round(salience * 100) / 100.0,
                candidates.stream().anyMatch(candidate -> candidate.name().plain()));
    }

    private static Mention mention(Candidate candidate, TokenizedText text) {
        int start = text.start(candidate.first());
        int end = text.end(candidate.end() - 1);
        String kind = candidate.name().demonym() ? "demonym" : null;
        return new Mention(start, end, text.text().substring(start, end), kind);
    }

    Entity entity(String id) {
        List<String> sameAs =
                place.geonames().isEmpty() ? List.of() : List.of("https://sws.geonames.org/" + place.geonames() + "/");
        return new Entity(
                id,
                "place",
                null,
                place.name(),
                uri(),
                sameAs,
                null,
                salience,
                uri() == null ? null : certain ? Double.valueOf(CERTAIN) : Double.valueOf(BY_CONTEXT),
                certain ? "gazetteer" : "gazetteer and context",
                mentions,
                "place");
    }

    PlaceFound place(String id) {
        return new PlaceFound(
                id,
                place.name(),
                place.kind(),
                place.country().isEmpty() ? null : place.country(),
                place.latitude(),
                place.longitude(),
                inFocus() ? "focus" : "mentioned");
    }

    private boolean inFocus() {
        return salience >= FOCUS;
    }

    private @Nullable String uri() {
        return place.qid().isEmpty() ? null : "http://www.wikidata.org/entity/" + place.qid();
    }
}
