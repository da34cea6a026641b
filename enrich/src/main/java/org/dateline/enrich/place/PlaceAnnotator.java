package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Ruled;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.PlaceFound;

/**
 * Places that an English text names, and countries that one in another language names, each once, with where it stands, its
 * identifiers and its point on the map. "Japanese"
 * is a mention of Japan, marked as a demonym; "Tokyo imposed" one of Tokyo, marked as a metonym. A name is linked only
 * where it is clear which place it means; where it is not, it is a place without a link.
 */
public final class PlaceAnnotator implements Annotator, Ruled {
    /** Most mentions that a record lists. */
    static final int MAX_MENTIONS = 10_000;

    private final String version = Stamp.version(PlaceAnnotator.class, "3");
    private final Atlas atlas;
    private final PlaceRules rules;
    private final PlaceNames names;

    public PlaceAnnotator() {
        this(Atlas.load(), PlaceRules.ALL);
    }

    private PlaceAnnotator(Atlas atlas, PlaceRules rules) {
        this.atlas = atlas;
        this.rules = rules;
        this.names = new PlaceNames(atlas, rules);
    }

    @Override
    public List<Rule<?>> rules() {
        return rules.list();
    }

    @Override
    public Annotator without(Set<String> ids) {
        return new PlaceAnnotator(atlas, rules.without(ids));
    }

    @Override
    public String name() {
        return "place";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into tokens");
        }
        if (draft.foreign()) {
            return inAnotherLanguage(draft, text);
        }
        List<PlaceMention> found = names.find(draft, text);
        if (found.isEmpty()) {
            return new Annotation.Empty();
        }
        if (found.size() > MAX_MENTIONS) {
            return new Annotation.Skipped("there are " + found.size() + " mentions, the cap is " + MAX_MENTIONS);
        }
        return new Annotation.Found(added(draft, text, names.withMetonyms(found, text)));
    }

    /** Countries alone, by their names in the language. */
    private Annotation inAnotherLanguage(Draft draft, TokenizedText text) {
        String tag = draft.language() == null ? "und" : draft.language().tag();
        ForeignCountries countries = ForeignCountries.in(atlas, tag);
        if (countries == null) {
            return new Annotation.Skipped("the language is " + tag + ", in which no names of countries are known");
        }
        List<PlaceMention> found = countries.find(text.text());
        if (found.size() > MAX_MENTIONS) {
            return new Annotation.Skipped("there are " + found.size() + " mentions, the cap is " + MAX_MENTIONS);
        }
        return found.isEmpty() ? new Annotation.Empty() : new Annotation.Found(added(draft, text, found));
    }

    private Draft added(Draft draft, TokenizedText text, List<PlaceMention> found) {
        Map<Object, List<PlaceMention>> byPlace = new LinkedHashMap<>();
        ShortNames names = ShortNames.of(found, text.text());
        found.forEach(mention -> byPlace.computeIfAbsent(names.key(mention, text.text()), any -> new ArrayList<>())
                .add(mention));
        List<Entity> entities = new ArrayList<>(draft.entities());
        List<PlaceFound> places = new ArrayList<>(draft.places());
        int number = draft.nextEntity();
        for (List<PlaceMention> mentions : byPlace.values()) {
            FoundPlace one = FoundPlace.of(atlas, mentions, text.text());
            String id = "e" + number++;
            entities.add(one.entity(id));
            PlaceFound place = one.place(id);
            if (place != null) {
                places.add(place);
            }
        }
        return draft.with(changes -> {
            changes.entities = entities;
            changes.places = places;
        });
    }
}
