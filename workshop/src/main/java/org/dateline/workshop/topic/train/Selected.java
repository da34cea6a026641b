package org.dateline.workshop.topic.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Items of the open corpora that were labelled anew by hand. The project holds the labels, the corpora the texts: they
 * meet by the first half of the text's SHA-256. Line: digest, primary top level 1..17, all acceptable ones with commas.
 */
final class Selected {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGITS = 32;

    private final Map<String, String[]> labels = new LinkedHashMap<>();
    private final Map<String, TopicItem> items = new LinkedHashMap<>();

    Selected(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                labels.put(fields[0], fields);
            }
        }
    }

    int labels() {
        return labels.size();
    }

    /** Reads a corpus, and keeps those of its texts that have a label. */
    Selected find(Path corpus) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                String digest = digest(node.path("text").asText());
                String[] label = labels.get(digest);
                if (label != null) {
                    items.putIfAbsent(digest, item(node, label));
                }
            }
        }
        return this;
    }

    /** In the order of the file; fewer than its lines where a corpus lacks some. */
    List<TopicItem> items() {
        List<TopicItem> found = new ArrayList<>();
        labels.keySet().forEach(digest -> {
            TopicItem item = items.get(digest);
            if (item != null) {
                found.add(item);
            }
        });
        return found;
    }

    private static TopicItem item(JsonNode node, String[] label) {
        Set<Integer> acceptable = new LinkedHashSet<>();
        for (String top : label[2].split(",", -1)) {
            acceptable.add(Integer.parseInt(top) - 1);
        }
        return new TopicItem(
                label[0],
                node.path("title").asText(""),
                node.path("text").asText(),
                Integer.parseInt(label[1]) - 1,
                acceptable,
                Set.of(),
                "selected");
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }
}
