package org.dateline.onebox.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;

/**
 * An enriched article without what Dateline found in it, as it stood on the articles' topic: what was found goes, in
 * {@code enrichment} and where it was added to ninjs' own lists, and what its source gave stays. A thing that the source
 * named in the very form that Dateline writes goes too, and is found again or not.
 */
final class AsReceived {
    private static final Map<String, String> TYPES = Map.of(
            "people",
            "person",
            "organisations",
            "organisation",
            "places",
            "place",
            "events",
            "event",
            "objects",
            "object");
    private static final Set<String> WRITTEN = Set.of("name", "rel", "uri", "geoJSON");
    private static final String OWN_CREATOR = "dateline ";

    private AsReceived() {}

    /** @param record of the enriched topic; used up */
    static Article of(ObjectNode record) {
        JsonNode enrichment = record.remove("enrichment");
        if (enrichment == null) {
            enrichment = record.objectNode();
        }
        JsonNode entities = enrichment.path("entities");
        TYPES.forEach((list, type) -> removeFound(record, list, named(entities, type)));
        remove(record, "subjects", subject -> subject.path("creator").asText().startsWith(OWN_CREATOR));
        remove(record, "headlines", headline -> headline.path("role").asText().equals("derived"));
        if (enrichment.path("language").path("origin").asText().equals("detected")) {
            record.remove("language");
        }
        boolean datedByText =
                enrichment.path("published").path("origin").asText().equals("first-line")
                        && !hasFirstLine(record.path("altIds"));
        if (datedByText) {
            record.remove("contentCreated");
        }
        return MessageJson.read(record, Article.class);
    }

    private static Set<String> named(JsonNode entities, String type) {
        Set<String> names = new HashSet<>();
        for (JsonNode entity : entities) {
            if (entity.path("type").asText().equals(type)) {
                names.add(entity.path("name").asText());
            }
        }
        return names;
    }

    private static void removeFound(ObjectNode record, String list, Set<String> names) {
        remove(
                record,
                list,
                concept -> names.contains(concept.path("name").asText())
                        && concept.has("rel")
                        && WRITTEN.containsAll(fields(concept)));
    }

    private static List<String> fields(JsonNode node) {
        java.util.ArrayList<String> names = new java.util.ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void remove(ObjectNode record, String list, java.util.function.Predicate<JsonNode> found) {
        if (record.path(list) instanceof ArrayNode all) {
            for (int i = all.size() - 1; i >= 0; i--) {
                if (found.test(all.get(i))) {
                    all.remove(i);
                }
            }
            if (all.isEmpty()) {
                record.remove(list);
            }
        }
    }

    /** Ingest took the date out of the text, and keeps the words beside. */
    private static boolean hasFirstLine(JsonNode altIds) {
        for (JsonNode altId : altIds) {
            if (altId.path("role").asText().equals("published-first-line")) {
                return true;
            }
        }
        return false;
    }
}
