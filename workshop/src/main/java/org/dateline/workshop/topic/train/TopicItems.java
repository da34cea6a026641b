package org.dateline.workshop.topic.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.topic.Concept;
import org.dateline.enrich.topic.Vocabulary;

/** Reads labelled texts: one JSON object a line, gzipped or not. */
public final class TopicItems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vocabulary vocabulary;

    public TopicItems(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All NDJSON files of a directory, in the order of their names; {@code source} becomes the items' source. */
    public List<TopicItem> directory(Path directory, String source) throws IOException {
        List<TopicItem> items = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return items;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()) {
                items.addAll(read(file, source));
            }
        }
        return items;
    }

    /**
     * Reads lines with id, title, text, primary or label, acceptable, fine.
     * Codes may be of any level: below the top level they are rolled up. They are written as {@link
     * Vocabulary#parseCode} understands them; a top level may also be its number, 1 to 17, or its label.
     *
     * @param source of the items, where the line says nothing
     */
    public List<TopicItem> read(Path file, String source) throws IOException {
        List<TopicItem> items = new ArrayList<>();
        try (BufferedReader lines = lines(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    items.add(item(object(line, file + ", line " + number), file + ", line " + number, source));
                }
            }
        }
        return items;
    }

    private static JsonNode object(String line, String place) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + ": must be one JSON object: " + e.getOriginalMessage(), e);
        }
    }

    private static BufferedReader lines(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private TopicItem item(JsonNode node, String place, String source) {
        JsonNode label = node.has("primary") ? node.path("primary") : node.path("label");
        int primary = concept(label, place).topIndex();
        Set<Integer> acceptable = new LinkedHashSet<>(List.of(primary));
        for (JsonNode code : node.path("acceptable")) {
            acceptable.add(concept(code, place).topIndex());
        }
        Set<Integer> fine = new LinkedHashSet<>();
        for (JsonNode code : node.path("fine")) {
            fine.add(concept(code, place).code());
        }
        return new TopicItem(
                node.path("id").asText(place),
                node.path("title").asText(""),
                node.path("text").asText(""),
                primary,
                acceptable,
                fine,
                node.path("labelled_by").asText(source));
    }

    private Concept concept(JsonNode code, String place) {
        String written = code.asText("").strip();
        Concept concept = vocabulary.parseCode(written);
        if (concept == null) {
            concept = vocabulary.tops().stream()
                    .filter(top ->
                            written.matches("0?" + (top.topIndex() + 1)) || written.equalsIgnoreCase(top.label()))
                    .findFirst()
                    .orElse(null);
        }
        if (concept == null) {
            throw new IllegalArgumentException(place + ": topic is " + (code.isMissingNode() ? "missing" : code)
                    + ": must be a Media Topic of release " + vocabulary.release());
        }
        return concept;
    }
}
