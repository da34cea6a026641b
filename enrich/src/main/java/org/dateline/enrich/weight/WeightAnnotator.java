package org.dateline.enrich.weight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.PlaceFound;

/**
 * Puts all entities in the order of their first mention, gives each its salience, and fills people, organisations,
 * places, events and objects of ninjs from them: the one annotator that does.
 */
public final class WeightAnnotator implements Annotator {
    /** From here on the article is about it. */
    static final double ABOUT = 0.5;

    private final String version = Stamp.version(WeightAnnotator.class, "1");

    @Override
    public String name() {
        return "weight";
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
        if (draft.entities().isEmpty()) {
            return new Annotation.Empty();
        }
        Map<String, String> newIds = new HashMap<>();
        List<Entity> entities = weighed(draft, text, newIds);
        List<PlaceFound> places = places(draft, entities, newIds);
        return new Annotation.Found(draft.with(changes -> {
            changes.entities = entities;
            changes.places = places;
            changes.article = InNinjs.filled(draft.article(), entities, places);
        }));
    }

    private static List<Entity> weighed(Draft draft, TokenizedText text, Map<String, String> newIds) {
        List<Entity> inOrder = new ArrayList<>(Nested.without(draft.entities(), text.text()));
        // Of two that begin at one place the longer comes first: the court before its country.
        inOrder.sort(Comparator.comparingInt(WeightAnnotator::firstStart)
                .thenComparingInt(entity -> -firstEnd(entity))
                .thenComparing(Entity::name));
        Salience salience = Salience.of(draft, text);
        List<Entity> weighed = new ArrayList<>(inOrder.size());
        for (Entity entity : inOrder) {
            String id = "e" + (weighed.size() + 1);
            newIds.put(entity.id(), id);
            weighed.add(renewed(entity, id, salience.of(entity), entity.mentions()));
        }
        return weighed;
    }

    private static int firstStart(Entity entity) {
        return entity.mentions().isEmpty()
                ? Integer.MAX_VALUE
                : entity.mentions().get(0).start();
    }

    private static int firstEnd(Entity entity) {
        return entity.mentions().isEmpty() ? 0 : entity.mentions().get(0).end();
    }

    static Entity withMentions(Entity entity, List<Mention> mentions) {
        return renewed(entity, entity.id(), entity.salience(), mentions);
    }

    private static Entity renewed(Entity entity, String id, double salience, List<Mention> mentions) {
        return new Entity(
                id,
                entity.type(),
                entity.subtype(),
                entity.name(),
                entity.uri(),
                entity.sameAs(),
                entity.role(),
                salience,
                entity.confidence(),
                entity.evidence(),
                mentions,
                entity.annotator());
    }

    /** In the order of their entities, and in focus where the article is about them. */
    private static List<PlaceFound> places(Draft draft, List<Entity> entities, Map<String, String> newIds) {
        Map<String, PlaceFound> byId = new HashMap<>();
        draft.places().stream()
                .filter(place -> newIds.containsKey(place.entity()))
                .forEach(place -> byId.put(newIds.getOrDefault(place.entity(), ""), place));
        List<PlaceFound> places = new ArrayList<>();
        double about = Math.min(ABOUT, mostSalient(entities, byId));
        for (Entity entity : entities) {
            PlaceFound place = byId.get(entity.id());
            if (place != null) {
                places.add(new PlaceFound(
                        entity.id(),
                        place.name(),
                        place.kind(),
                        place.country(),
                        place.region(),
                        place.latitude(),
                        place.longitude(),
                        entity.salience() >= about ? "focus" : "mentioned"));
            }
        }
        return places;
    }

    /** Of the places whose country is known: an article without a place that it is about is about the one that it names most. */
    private static double mostSalient(List<Entity> entities, Map<String, PlaceFound> byId) {
        return entities.stream()
                .filter(entity -> {
                    PlaceFound place = byId.get(entity.id());
                    return place != null && place.country() != null;
                })
                .mapToDouble(Entity::salience)
                .max()
                .orElse(ABOUT);
    }
}
