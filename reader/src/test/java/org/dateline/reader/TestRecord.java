package org.dateline.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.dateline.messages.MessageJson;
import org.dateline.reader.index.TopicRecord;

/** A record of the enriched topic, put together for a test. */
final class TestRecord {
    private final ObjectNode root = MessageJson.mapper().createObjectNode();
    private final ObjectNode found = MessageJson.mapper().createObjectNode();
    private final String text;
    private int entities;

    private TestRecord(String uri, String title, String text) {
        this.text = text;
        root.put("uri", uri).put("type", "text");
        root.putArray("bodies").addObject().put("role", "main").put("value", text);
        found.put("schemaVersion", 1);
        found.putObject("headline").put("value", title).put("derived", false);
        for (String list : new String[] {"entities", "places", "topics", "quotes"}) {
            found.putArray(list);
        }
    }

    static TestRecord of(String uri, String title, String text) {
        return new TestRecord(uri, title, text).published("2019-11-04");
    }

    TestRecord published(String day) {
        found.putObject("published")
                .put("value", day)
                .put("precision", "day")
                .put("origin", "metadata")
                .put("raw", day);
        return this;
    }

    TestRecord version(String version) {
        root.put("version", version);
        return this;
    }

    TestRecord language(String tag) {
        found.putObject("language").put("tag", tag).put("confidence", 1.0).put("origin", "detected");
        return this;
    }

    /** @param uri or empty */
    TestRecord entity(String type, String name, String uri) {
        ObjectNode entity = list("entities").addObject();
        entity.put("id", "e" + ++entities).put("type", type).put("name", name);
        if (!uri.isEmpty()) {
            entity.put("uri", uri);
        }
        entity.putArray("sameAs");
        entity.put("salience", 0.5).put("annotator", "test");
        int start = text.indexOf(name);
        if (start >= 0) {
            entity.putArray("mentions")
                    .addObject()
                    .put("start", start)
                    .put("end", start + name.length())
                    .put("surface", name);
        }
        return this;
    }

    /** Of the entity named last. */
    TestRecord place(String name, String country, double latitude, double longitude) {
        list("places")
                .addObject()
                .put("entity", "e" + entities)
                .put("name", name)
                .put("kind", "city")
                .put("country", country)
                .put("latitude", latitude)
                .put("longitude", longitude)
                .put("rel", "mentioned");
        return this;
    }

    TestRecord topic(String code, String... path) {
        ObjectNode topic = list("topics").addObject();
        topic.put("uri", "http://cv.iptc.org/newscodes/mediatopic/" + code).put("name", path[path.length - 1]);
        ArrayNode names = topic.putArray("path");
        for (String name : path) {
            names.add(name);
        }
        topic.put("confidence", 0.9).putArray("evidence");
        return this;
    }

    /** By the entity named last. */
    TestRecord quote(String words) {
        int start = text.indexOf(words);
        list("quotes")
                .addObject()
                .put("start", start)
                .put("end", start + words.length())
                .put("text", words)
                .put("direct", true)
                .put("verb", "said")
                .put("speaker", "e" + entities);
        return this;
    }

    private ArrayNode list(String name) {
        return (ArrayNode) found.get(name);
    }

    String uri() {
        return root.get("uri").asText();
    }

    byte[] json() {
        try {
            ObjectNode record = root.deepCopy();
            record.set("enrichment", found);
            return MessageJson.mapper().writeValueAsString(record).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    TopicRecord at(int partition, long offset) {
        return new TopicRecord(partition, offset, uri(), json());
    }
}
