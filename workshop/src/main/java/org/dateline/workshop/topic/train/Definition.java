package org.dateline.workshop.topic.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a release of the Media Topics.
 *
 * @param code eight digits
 * @param parent eight digits, or {@code -}
 * @param wikidata entity, or {@code -}
 * @param definition what IPTC says it means: read for training, never shipped
 */
record Definition(String code, String parent, String wikidata, String label, String definition) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Definition> read(Path file) throws IOException {
        List<Definition> definitions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                definitions.add(of(JSON.readTree(line)));
            }
        }
        return definitions;
    }

    private static Definition of(JsonNode node) {
        return new Definition(
                last(node, "code", ':'),
                last(node, "parent", ':'),
                last(node, "wikidata", '/'),
                node.path("label").asText().strip(),
                node.path("definition").asText("").strip());
    }

    private static String last(JsonNode node, String field, char separator) {
        String value = node.path(field).asText("");
        return value.isEmpty() || value.equals("null") ? "-" : value.substring(value.lastIndexOf(separator) + 1);
    }

    String line() {
        return code + "\t" + parent + "\t" + wikidata + "\t" + label;
    }
}
