package org.dateline.reader.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** A record of an article that never was, with marks wherever a name stands in its text. Not thread-safe. */
final class InventedArticle {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode record = JSON.createObjectNode();
    private final ObjectNode enrichment = JSON.createObjectNode();
    private final String text;

    InventedArticle(String uri, String title, String text) {
        this.text = text;
        record.put("uri", uri).put("type", "text").put("language", "en");
        record.putArray("bodies").addObject().put("role", "main").put("value", text);
        enrichment.put("schemaVersion", 1);
        enrichment.putObject("language").put("tag", "en").put("confidence", 1.0).put("origin", "detected");
        enrichment.putObject("headline").put("value", title).put("derived", false);
        for (String list : new String[] {"keywords", "entities", "places", "topics", "quotes", "times", "paragraphs"}) {
            enrichment.putArray(list);
        }
        int start = 0;
        for (String line : text.split("\n", -1)) {
            span(list("paragraphs").addObject(), start, start + line.length());
            start += line.length() + 1;
        }
        enrichment.putObject("summary").put("value", text.lines().findFirst().orElse(""));
        published("2026-03-02").received("2026-03-02T09:00:00Z");
    }

    InventedArticle published(String day) {
        enrichment
                .putObject("published")
                .put("value", day)
                .put("precision", "day")
                .put("origin", "metadata")
                .put("raw", day);
        return this;
    }

    InventedArticle received(String instant) {
        enrichment.put("received", instant).put("enriched", instant);
        return this;
    }

    InventedArticle by(String byline) {
        record.put("by", byline);
        return this;
    }

    /** @param uri Wikidata's, or empty where there is none */
    InventedArticle entity(String type, String name, String uri) {
        ObjectNode entity = list("entities").addObject();
        entity.put("id", "e" + list("entities").size()).put("type", type).put("name", name);
        if (!uri.isEmpty()) {
            entity.put("uri", uri).put("confidence", 0.93).put("evidence", "known name");
        }
        entity.put("salience", Math.max(0.1, 1.0 - list("entities").size() / 10.0))
                .put("annotator", "entity");
        ArrayNode mentions = entity.putArray("mentions");
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            span(mentions.addObject(), at, at + name.length()).put("surface", name);
        }
        return this;
    }

    InventedArticle place(String name, String uri, double latitude, double longitude) {
        entity("place", name, uri);
        list("places")
                .addObject()
                .put("entity", "e" + list("entities").size())
                .put("name", name)
                .put("kind", "city")
                .put("latitude", latitude)
                .put("longitude", longitude)
                .put("rel", "focus");
        return this;
    }

    /** @param speaker number of the entity that was given so, from 1 */
    InventedArticle quote(String words, int speaker) {
        int at = text.indexOf(words);
        span(list("quotes").addObject(), at, at + words.length())
                .put("text", words)
                .put("direct", true)
                .put("verb", "said")
                .put("speaker", "e" + speaker);
        return this;
    }

    InventedArticle time(String words, String value) {
        int at = text.indexOf(words);
        span(list("times").addObject(), at, at + words.length())
                .put("surface", words)
                .put("value", value)
                .put("precision", "day");
        return this;
    }

    InventedArticle topic(String code, String... path) {
        ObjectNode topic = list("topics").addObject();
        topic.put("uri", "http://cv.iptc.org/newscodes/mediatopic/" + code).put("name", path[path.length - 1]);
        for (String name : path) {
            topic.withArray("path").add(name);
        }
        topic.put("confidence", 0.83);
        span(topic.putArray("evidence").addObject(), 0, Math.min(40, text.length()));
        return this;
    }

    InventedArticle keyword(String value) {
        list("keywords").addObject().put("value", value).put("score", 1.0).putArray("mentions");
        return this;
    }

    InventedArticle annotator(String name, String version) {
        enrichment
                .withArray("annotators")
                .addObject()
                .put("name", name)
                .put("version", version)
                .put("status", "ok")
                .put("micros", 120);
        return this;
    }

    /** The id that the page asks for it with. */
    String id() {
        return UUID.nameUUIDFromBytes(record.get("uri").asText().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    ObjectNode toRecord() {
        record.set("enrichment", enrichment);
        return record;
    }

    static String entityId(String type, String name, String uri) {
        return uri.startsWith("http://www.wikidata.org/entity/Q")
                ? uri.substring(uri.lastIndexOf('/') + 1)
                : type + ":" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private ArrayNode list(String name) {
        return enrichment.withArray(name);
    }

    private static ObjectNode span(ObjectNode node, int start, int end) {
        return node.put("start", start).put("end", end);
    }
}
