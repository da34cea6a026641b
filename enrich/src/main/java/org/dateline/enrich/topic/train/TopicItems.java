package org.dateline.enrich.topic.train;

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
     * Codes may be of any level: below the top level they are rolled up.
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
                    items.add(item(JSON.readTree(line), file + ", line " + number, source));
                }
            }
        }
        return items;
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
        Concept concept = vocabulary.parseCode(code.asText());
        if (concept == null) {
            throw new IllegalArgumentException(
                    place + ": topic is " + code + ": must be a Media Topic of release " + vocabulary.release());
        }
        return concept;
    }
}
