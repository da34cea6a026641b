package org.dateline.workshop.name;

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

/** Articles of open news: a JSON object with {@code source} and {@code text} on each line. */
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

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> sample = new ArrayList<>();
    private final List<MarkedNews> marked;

    private OpenNews(List<MarkedNews> marked) {
        this.marked = marked;
    }

    /**
     * A sample of the texts, always the same one, without those that are marked.
     *
     * @param marked is given its texts
     */
    static List<String> sample(Path file, List<MarkedNews> marked) throws IOException {
        OpenNews news = new OpenNews(marked);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = news.json.readTree(line);
                news.take(item.path("source").asText(), item.path("text").asText());
            }
        }
        return news.sample;
    }

    private void take(String source, String text) {
        boolean open = true;
        if (!marked.isEmpty()) {
            String digest = MarkedNews.digest(text);
            for (MarkedNews some : marked) {
                open &= !some.take(digest, text);
            }
        }
        int every = EVERY.getOrDefault(source, 0);
        if (every > 0 && seen.merge(source, 1, Integer::sum) % every == 0 && open) {
            sample.add(text);
        }
    }
}
