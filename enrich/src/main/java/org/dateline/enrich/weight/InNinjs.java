package org.dateline.enrich.weight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.PlaceFound;
import org.dateline.messages.Ninjs;
import org.jspecify.annotations.Nullable;

/** Entities as ninjs has them. What the source gave stays as it came, and is not named a second time. */
final class InNinjs {
    private InNinjs() {}

    static Article filled(Article article, List<Entity> entities, List<PlaceFound> places) {
        return article.toBuilder()
                .people(concepts(article.people(), entities, "person"))
                .organisations(concepts(article.organisations(), entities, "organisation"))
                .events(concepts(article.events(), entities, "event"))
                .objects(concepts(article.objects(), entities, "object"))
                .places(places(article.places(), entities, places))
                .build();
    }

    private static List<Ninjs.Concept> concepts(List<Ninjs.Concept> given, List<Entity> entities, String type) {
        List<Ninjs.Concept> all = new ArrayList<>(given);
        Set<String> named = new HashSet<>();
        given.forEach(concept -> addNamed(named, concept.name(), concept.uri()));
        for (Entity entity : entities) {
            if (entity.type().equals(type) && isNew(named, entity)) {
                all.add(Ninjs.Concept.named(entity.name(), rel(entity), entity.uri()));
            }
        }
        return all;
    }

    private static List<Ninjs.Place> places(List<Ninjs.Place> given, List<Entity> entities, List<PlaceFound> found) {
        Map<String, PlaceFound> byId = new HashMap<>();
        found.forEach(place -> byId.put(place.entity(), place));
        List<Ninjs.Place> all = new ArrayList<>(given);
        Set<String> named = new HashSet<>();
        given.forEach(place -> addNamed(named, place.name(), place.uri()));
        for (Entity entity : entities) {
            if (entity.type().equals("place") && isNew(named, entity)) {
                JsonNode point = point(byId.get(entity.id()));
                all.add(new Ninjs.Place(entity.name(), rel(entity), entity.uri(), null, null, point));
            }
        }
        return all;
    }

    private static void addNamed(Set<String> named, @Nullable String name, @Nullable String uri) {
        if (name != null) {
            named.add(name);
        }
        if (uri != null) {
            named.add(uri);
        }
    }

    private static boolean isNew(Set<String> named, Entity entity) {
        return !named.contains(entity.name()) && (entity.uri() == null || !named.contains(entity.uri()));
    }

    private static String rel(Entity entity) {
        return entity.salience() >= WeightAnnotator.ABOUT ? "about" : "mentioned";
    }

    private static @Nullable JsonNode point(@Nullable PlaceFound place) {
        if (place == null || place.latitude() == null || place.longitude() == null) {
            return null;
        }
        ObjectNode point = JsonNodeFactory.instance.objectNode();
        point.put("type", "Point");
        // GeoJSON has the longitude first.
        point.putArray("coordinates").add(place.longitude()).add(place.latitude());
        return point;
    }
}
