package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.format.draft.AbsoluteUri;
import org.dateline.messages.InvalidMessage;

/**
 * What ninjs 1.x says in another form: one headline instead of several, a property for each body, objects keyed by name
 * where 3.0 has arrays, a scheme and a code where 3.0 has a uri.
 */
final class NinjsVersion1 {
    private static final Map<String, String> LISTS = Map.of(
            "person", "people",
            "organisation", "organisations",
            "place", "places",
            "subject", "subjects",
            "event", "events",
            "object", "objects",
            "infosource", "infoSources",
            "genre", "genres");

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "text", "text/plain",
            "html", "text/html",
            "xhtml", "application/xhtml+xml");

    private final SenderNames names;
    private final Mending mending;

    NinjsVersion1(SenderNames names, Mending mending) {
        this.names = names;
        this.mending = mending;
    }

    /** Changes the document given, and returns it. */
    ObjectNode modernised(ObjectNode item) {
        move(item, "byline", "by");
        LISTS.forEach((old, current) -> move(item, old, current));
        LISTS.values().forEach(name -> item.path(name).forEach(this::schemeAndCode));
        values(item, "headline", "headlines");
        values(item, "body", "bodies");
        values(item, "description", "descriptions");
        countsOfTheBody(item);
        keyed(item, "renditions", "name");
        keyed(item, "associations", "name");
        altIds(item);
        newsroom(item);
        item.path("associations").forEach(association -> {
            if (association instanceof ObjectNode object) {
                modernised(object);
            }
        });
        return item;
    }

    /**
     * What newsroom systems add to ninjs 1: an identity under {@code guid}, who wrote it, and who sends it.
     *
     * @see <a href="https://superdesk.readthedocs.io/">Superdesk's ninjs</a>
     */
    private void newsroom(ObjectNode item) {
        JsonNode guid = item.path("guid");
        if (guid.isTextual() && !item.has("uri") && AbsoluteUri.isOne(guid.textValue())) {
            item.set("uri", item.remove("guid"));
            names.renamed("guid", "uri");
        }
        ArrayNode sources =
                item.path("infoSources") instanceof ArrayNode given ? given : JsonNodeFactory.instance.arrayNode();
        for (JsonNode author : item.path("authors")) {
            if (author.path("name").isTextual()) {
                sources.addObject()
                        .put("name", author.path("name").textValue())
                        .put("role", author.path("role").asText("author"));
            }
        }
        item.remove("authors");
        if (item.path("source").isTextual()) {
            sources.addObject().put("name", item.remove("source").textValue()).put("role", "source");
        }
        if (!sources.isEmpty()) {
            item.set("infoSources", sources);
        }
    }

    private void move(ObjectNode item, String old, String current) {
        JsonNode value = item.remove(old);
        if (value != null) {
            names.renamed(old, current);
            set(item, current, value);
        }
    }

    /** {@code body_text} and {@code body_xhtml}, plain text first: it is the one that is enriched. */
    private void values(ObjectNode item, String old, String current) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        List<String> kinds = List.of("", "_text", "_html", "_xhtml");
        for (String kind : kinds) {
            JsonNode value = item.remove(old + kind);
            if (value != null) {
                names.made(old + kind, current + "[" + values.size() + "]");
                ObjectNode entry = values.addObject();
                if (values.size() == 1) {
                    entry.put("role", "main");
                }
                String contentType = CONTENT_TYPES.get(kind.isEmpty() ? "text" : kind.substring(1));
                entry.put("contentType", contentType).set("value", value);
            }
        }
        if (!values.isEmpty()) {
            set(item, current, values);
        }
    }

    private void countsOfTheBody(ObjectNode item) {
        for (String name : List.of("charCount", "wordCount")) {
            if (item.has(name) && item.path("bodies").path(0) instanceof ObjectNode body) {
                body.set(name, item.remove(name));
            }
        }
    }

    private void keyed(ObjectNode item, String name, String key) {
        if (item.get(name) instanceof ObjectNode byName) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            byName.properties().forEach(entry -> {
                ObjectNode element = list.addObject().put(key, entry.getKey());
                if (entry.getValue() instanceof ObjectNode value) {
                    element.setAll(value);
                }
            });
            item.set(name, list);
        }
    }

    private void altIds(ObjectNode item) {
        if (item.get("altIds") instanceof ObjectNode byRole) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            byRole.properties()
                    .forEach(entry ->
                            list.addObject().put("role", entry.getKey()).set("value", entry.getValue()));
            item.set("altIds", list);
        }
    }

    private void schemeAndCode(JsonNode concept) {
        if (concept instanceof ObjectNode object && object.path("code").isTextual()) {
            String code = object.remove("code").textValue();
            JsonNode given = object.remove("scheme");
            String scheme = given == null ? "" : given.asText();
            boolean joined = scheme.startsWith("http") && (scheme.endsWith("/") || scheme.endsWith("#"));
            String name = joined ? "uri" : "literal";
            if (!object.has(name)) {
                object.put(name, joined || scheme.isEmpty() ? scheme + code : scheme + ":" + code);
            }
        }
    }

    private void set(ObjectNode item, String name, JsonNode value) {
        if (item.has(name)) {
            mending.leftOut(new InvalidMessage(name, "given twice", "must stand under one of its names only"));
        } else {
            item.set(name, value);
        }
    }
}
