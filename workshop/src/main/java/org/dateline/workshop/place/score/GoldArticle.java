package org.dateline.workshop.place.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.messages.MessageJson;

/**
 * An article with the places that an annotator marked in it.
 *
 * @param id as the file has it, or the number of the article in it
 */
public record GoldArticle(String id, String text, List<GoldPlace> places) {
    public GoldArticle {
        places = List.copyOf(places);
    }

    /**
     * Reads an array of {@code {"id", "text", "tops": [{"n", "s", "e", "lat", "lon", "gid", "url"}]}}, gzip where the name
     * ends in .gz. Needed are the text and, of each place, its name or its span; fields that are not known are passed over.
     *
     * @throws PlaceGoldMistake when it is not in the form
     */
    public static List<GoldArticle> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
            return read(name, MessageJson.mapper().readTree(plain));
        } catch (JsonProcessingException e) {
            throw new PlaceGoldMistake(name, "must be JSON: " + e.getOriginalMessage());
        }
    }

    private static List<GoldArticle> read(String file, JsonNode root) {
        if (!root.isArray()) {
            throw new PlaceGoldMistake(file, "must be a JSON array of articles");
        }
        List<GoldArticle> articles = new ArrayList<>();
        for (JsonNode node : root) {
            String id = node.path("id").asText(String.valueOf(articles.size()));
            articles.add(article(file + ": article " + id, id, node));
        }
        return articles;
    }

    private static GoldArticle article(String where, String id, JsonNode node) {
        JsonNode text = node.path(node.has("text") ? "text" : "body");
        if (!text.isTextual()) {
            throw new PlaceGoldMistake(where, "must have a text");
        }
        JsonNode tops = node.path(node.has("tops") ? "tops" : "toponyms");
        if (!tops.isArray() && !tops.isMissingNode() && !tops.isNull()) {
            throw new PlaceGoldMistake(where, "tops must be an array");
        }
        List<GoldPlace> places = new ArrayList<>();
        for (JsonNode top : tops) {
            places.add(GoldPlaces.place(where + ", place " + places.size(), top, text.asText()));
        }
        return new GoldArticle(id, text.asText(), places);
    }
}
