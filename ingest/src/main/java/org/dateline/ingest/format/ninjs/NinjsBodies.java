package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.dateline.ingest.format.draft.BodyMarkup;

/**
 * The bodies of a document, so that the one that is enriched is text: a plain one that is there, else the text of the
 * markup, which stays as a body of its own.
 */
final class NinjsBodies {
    private static final String MAIN = "main";

    private NinjsBodies() {}

    static void putTextFirst(ObjectNode item, Mending mending) {
        ArrayNode bodies = (ArrayNode) item.path("bodies");
        ObjectNode main = main(bodies);
        if (!isMarkup(main)) {
            return;
        }
        for (JsonNode body : bodies) {
            if (body instanceof ObjectNode plain && isPlain(plain)) {
                setAside(main);
                plain.put("role", MAIN);
                return;
            }
        }
        String text = BodyMarkup.text(main.path("value").asText());
        if (text.isBlank()) {
            mending.warn("bodies", "bodies holds markup without any text in it");
        }
        ObjectNode plain = JsonNodeFactory.instance
                .objectNode()
                .put("role", MAIN)
                .put("contentType", "text/plain")
                .put("charCount", text.length())
                .put("value", text);
        setAside(main);
        bodies.insert(0, plain);
    }

    /** The text that is enriched. */
    static String text(ObjectNode item) {
        return item.path("bodies") instanceof ArrayNode bodies && !bodies.isEmpty()
                ? main(bodies).path("value").asText()
                : "";
    }

    private static ObjectNode main(ArrayNode bodies) {
        for (JsonNode body : bodies) {
            if (MAIN.equals(body.path("role").asText())) {
                return (ObjectNode) body;
            }
        }
        return (ObjectNode) bodies.get(0);
    }

    private static void setAside(ObjectNode markup) {
        String role = markup.path("role").asText(MAIN);
        if (role.equals(MAIN)) {
            markup.put("role", "original");
        }
    }

    private static boolean isPlain(JsonNode body) {
        return "text/plain".equals(type(body)) && !body.path("value").asText().isBlank();
    }

    private static boolean isMarkup(JsonNode body) {
        String type = type(body);
        String value = body.path("value").asText();
        return type.endsWith("html")
                || type.endsWith("xml")
                || type.contains("nitf")
                || (!type.equals("text/plain") && BodyMarkup.isMarkup(value))
                || (value.stripLeading().startsWith("<") && BodyMarkup.isMarkup(value));
    }

    private static String type(JsonNode body) {
        return body.path("contentType").asText("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
