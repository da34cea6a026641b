package org.dateline.enrich.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Articles that nobody has labelled: a JSON object with {@code source} and {@code text} on each line. */
final class OpenNews {
    /** Every so manieth text of a source is taken: so many of each that world news prevail. */
    private static final Map<String, Integer> EVERY = Map.of(
            "wp-current-events", 8,
            "us-doj", 100,
            "us-congress", 100,
            "gsa-digitalgov", 100,
            "gsa-18f", 50,
            "masc-news", 1,
            "global-voices", 1,
            "global-voices-headlines", 1);

    private OpenNews() {}

    /** A sample of the texts, always the same one. */
    static List<String> sample(Path file) throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        List<String> texts = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = json.readTree(line);
                String source = item.path("source").asText();
                int every = EVERY.getOrDefault(source, 0);
                if (every > 0 && seen.merge(source, 1, Integer::sum) % every == 0) {
                    texts.add(item.path("text").asText());
                }
            }
        }
        return texts;
    }
}
