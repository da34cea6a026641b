package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.PlaceFound;

/**
 * Countries, capitals and large regions that an English text names, each once, with where it stands, its identifiers and
 * its point on the map. "Japanese" is a mention of Japan, marked as a demonym. A name that can mean something else is
 * taken only where the article speaks for the place.
 */
public final class PlaceAnnotator implements Annotator {
    /** Most mentions that a record lists. */
    static final int MAX_MENTIONS = 10_000;

    private final Gazetteer gazetteer = Gazetteer.load();

    @Override
    public String name() {
        return "place";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into tokens");
        }
        if (draft.foreign()) {
            return new Annotation.Skipped("the language is not English, and the names are");
        }
        List<Candidate> found = PlaceFinder.find(text, gazetteer);
        if (found.isEmpty()) {
            return new Annotation.Empty();
        }
        if (found.size() > MAX_MENTIONS) {
            return new Annotation.Skipped("there are " + found.size() + " mentions, the cap is " + MAX_MENTIONS);
        }
        return new Annotation.Found(added(draft, text, found));
    }

    private static Draft added(Draft draft, TokenizedText text, List<Candidate> found) {
        Map<Place, List<Candidate>> byPlace = new LinkedHashMap<>();
        found.forEach(candidate -> byPlace.computeIfAbsent(candidate.name().place(), any -> new ArrayList<>())
                .add(candidate));
        int most = byPlace.values().stream().mapToInt(List::size).max().orElse(1);
        List<Entity> entities = new ArrayList<>(draft.entities());
        List<PlaceFound> places = new ArrayList<>(draft.places());
        byPlace.forEach((place, mentions) -> {
            FoundPlace one = FoundPlace.of(place, mentions, text, most);
            String id = "e" + (entities.size() + 1);
            entities.add(one.entity(id));
            places.add(one.place(id));
        });
        return draft.with(changes -> {
            changes.entities = entities;
            changes.places = places;
        });
    }
}
