package org.dateline.reader.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The shapes of openapi.yaml, made of records. */
final class StubAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StubAnswers() {}

    static ObjectNode facets(List<ObjectNode> found) {
        ObjectNode facets = JSON.createObjectNode();
        facets.set("entity", counts(found, one -> stream(hit(one, "").get("entities"))));
        facets.set("topic", counts(found, one -> stream(hit(one, "").get("topics"))));
        facets.set("place", counts(found, one -> stream(hit(one, "").get("places"))));
        facets.set(
                "language",
                counts(found, one -> Stream.of(JSON.createObjectNode().put("id", "en"))));
        facets.set(
                "source", counts(found, one -> Stream.of(JSON.createObjectNode().put("id", source(one)))));
        facets.set(
                "time", counts(found, one -> Stream.of(JSON.createObjectNode().put("id", published(one)))));
        return facets;
    }

    private static ArrayNode counts(List<ObjectNode> found, Function<ObjectNode, Stream<? extends JsonNode>> values) {
        Map<String, ObjectNode> counts = new TreeMap<>();
        found.forEach(one -> values.apply(one).forEach(value -> {
            ObjectNode count = counts.computeIfAbsent(value.path("id").asText(), id -> named(value));
            count.put("count", count.path("count").asInt() + 1);
        }));
        return JSON.createArrayNode().addAll(counts.values());
    }

    private static ObjectNode named(JsonNode value) {
        ObjectNode named = JSON.createObjectNode().put("id", value.path("id").asText());
        for (String field : List.of("name", "type", "path")) {
            if (value.has(field)) {
                named.set(field, value.get(field));
            }
        }
        return named;
    }

    /** An Article of openapi.yaml. */
    static ObjectNode hit(ObjectNode record, String words) {
        JsonNode enrichment = record.get("enrichment");
        ObjectNode hit = JSON.createObjectNode()
                .put("id", idOf(record))
                .put("title", title(record))
                .put("language", "en");
        hit.set("uri", record.get("uri"));
        hit.put("published", published(record)).put("source", source(record));
        hit.set("received", enrichment.get("received"));
        hit.set("summary", enrichment.at("/summary/value"));
        hit.put("quotes", enrichment.get("quotes").size());
        ArrayNode entities = hit.putArray("entities");
        enrichment.get("entities").forEach(one -> entities.add(entity(one)));
        ArrayNode topics = hit.putArray("topics");
        enrichment
                .get("topics")
                .forEach(one -> topics.add(((ObjectNode) one.deepCopy())
                        .put("id", "medtop:" + one.get("uri").asText().replaceAll(".*/", ""))));
        ArrayNode places = hit.putArray("places");
        enrichment
                .get("places")
                .forEach(place -> stream(enrichment.get("entities"))
                        .filter(one -> one.get("id").equals(place.get("entity")))
                        .forEach(one -> places.add(((ObjectNode) place.deepCopy())
                                .put("id", entity(one).get("id").asText()))));
        int at = title(record).toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        if (!words.isEmpty() && at >= 0) {
            ObjectNode highlight =
                    hit.putArray("highlights").addObject().put("field", "title").put("text", title(record));
            highlight.putArray("marks").addObject().put("start", at).put("end", at + words.length());
        }
        return hit;
    }

    static ObjectNode entity(JsonNode one) {
        String type = one.get("type").asText();
        String name = one.get("name").asText();
        ObjectNode entity = JSON.createObjectNode();
        entity.put("id", InventedArticle.entityId(type, name, one.path("uri").asText("")))
                .put("name", name)
                .put("type", type);
        if (one.has("uri")) {
            entity.set("uri", one.get("uri"));
        }
        entity.set("salience", one.get("salience"));
        return entity;
    }

    static String idOf(ObjectNode record) {
        return new InventedArticle(record.get("uri").asText(), "", "").id();
    }

    static String title(ObjectNode record) {
        return record.at("/enrichment/headline/value").asText();
    }

    private static String published(ObjectNode record) {
        return record.at("/enrichment/published/value").asText();
    }

    static String source(ObjectNode record) {
        return record.path("by").asText("northline.example");
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }
}
