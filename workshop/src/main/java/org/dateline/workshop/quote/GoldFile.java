package org.dateline.workshop.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Quote;
import org.dateline.messages.Enrichment.Time;
import org.jspecify.annotations.Nullable;

/**
 * Reads gold in the form of {@code workshop/src/evaluation/quotes} and {@code .../gold}: one JSON object an article, with
 * its text or the name of the file that holds it under a first line with its date.
 */
public final class GoldFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldFile() {}

    /** @param seeds where texts lie that the gold only names */
    public static GoldArticle read(Path file, Path seeds) throws IOException {
        JsonNode gold = JSON.readTree(file.toFile());
        String name = String.valueOf(file.getFileName());
        if (gold == null || !gold.path("quotes").isArray()) {
            throw new IOException(file + " has no list \"quotes\": must be gold of one article");
        }
        JsonNode published = gold.path("published");
        String day =
                published.isObject() ? text(published, "value") : published.isTextual() ? published.asText() : null;
        String body = gold.path("text").isTextual() ? gold.path("text").asText() : body(file, gold, seeds);
        return new GoldArticle(name, day, body, entities(gold), quotes(gold), times(gold));
    }

    private static String body(Path file, JsonNode gold, Path seeds) throws IOException {
        String source = gold.path("source").asText();
        Path beside = file.resolveSibling(source);
        Path seed = Stream.of(beside, file.resolveSibling("../seeds").resolve(source), seeds.resolve(source))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IOException(file + " has no \"text\", and its source \"" + source
                        + "\" is neither beside it nor in " + seeds));
        String all = Files.readString(seed);
        return all.substring(all.indexOf('\n') + 1);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    private static List<Entity> entities(JsonNode gold) {
        List<Entity> entities = new ArrayList<>();
        for (JsonNode node : gold.path("entities")) {
            List<Mention> mentions = new ArrayList<>();
            for (JsonNode mention : node.path("mentions")) {
                mentions.add(new Mention(
                        mention.path(0).asInt(),
                        mention.path(1).asInt(),
                        mention.path(2).asText(),
                        text(mention, "kind")));
            }
            entities.add(new Entity(
                    node.path("id").asText(),
                    node.path("type").asText(),
                    null,
                    node.path("name").asText(),
                    null,
                    List.of(),
                    text(node, "role"),
                    0,
                    null,
                    null,
                    mentions,
                    "gold"));
        }
        return entities;
    }

    private static List<Quote> quotes(JsonNode gold) {
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode node : gold.path("quotes")) {
            quotes.add(new Quote(
                    node.path("span").path(0).asInt(),
                    node.path("span").path(1).asInt(),
                    node.path("text").asText(),
                    node.path("direct").asBoolean(true),
                    text(node, "verb"),
                    text(node, "speaker")));
        }
        return quotes;
    }

    private static List<Time> times(JsonNode gold) {
        List<Time> times = new ArrayList<>();
        for (JsonNode node : gold.path("dates")) {
            if (node.path("span").isArray()) {
                times.add(new Time(
                        node.path("span").path(0).asInt(),
                        node.path("span").path(1).asInt(),
                        node.path("text").asText(),
                        text(node, "value"),
                        "day"));
            }
        }
        return times;
    }
}
