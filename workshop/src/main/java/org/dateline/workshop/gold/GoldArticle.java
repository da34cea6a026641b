package org.dateline.workshop.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.messages.Enrichment.Span;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/**
 * What a careful editor finds in an article.
 *
 * @param name of its file
 * @param source the file with its text, or {@code null}
 * @param text its body, or {@code null} where only the source is named
 * @param published its date, or {@code null}
 * @param topics that are expected
 * @param secondary topics that are accepted
 */
public record GoldArticle(
        String name,
        @Nullable String source,
        @Nullable String text,
        @Nullable String published,
        List<GoldEntity> entities,
        List<GoldQuote> quotes,
        List<GoldDate> dates,
        Set<String> topics,
        Set<String> secondary) {

    /** @param type person, organisation, place, event, object, or the subtype of an object */
    record GoldEntity(
            String id, String type, String name, @Nullable String uri, List<Span> mentions) {}

    /** @param span of the quotation marks too, or {@code null} */
    record GoldQuote(
            @Nullable Span span,
            String text,
            boolean direct,
            @Nullable String speaker) {}

    record GoldDate(Span span, String text, String value) {}

    /**
     * Reads a file.
     *
     * @throws GoldMistake when it is not in the form
     */
    public static GoldArticle read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            JsonNode root = MessageJson.mapper().readTree(Files.readString(file));
            if (root == null || !root.isObject()) {
                throw new GoldMistake(name, "must be a JSON object");
            }
            return new GoldArticle(
                    name,
                    text(root, "source"),
                    text(root, "text"),
                    text(root.path("published"), "value"),
                    entities(root),
                    quotes(root),
                    dates(name, root),
                    topics(root.path("topics")),
                    topics(root.path("secondary")));
        } catch (JsonProcessingException e) {
            throw new GoldMistake(name, "is no JSON: " + e.getOriginalMessage());
        }
    }

    private static @Nullable String text(JsonNode node, String property) {
        return node.path(property).isTextual() ? node.path(property).textValue() : null;
    }

    private static List<GoldEntity> entities(JsonNode root) {
        List<GoldEntity> entities = new ArrayList<>();
        for (JsonNode entity : root.path("entities")) {
            List<Span> mentions = new ArrayList<>();
            entity.path("mentions").forEach(mention -> mentions.add(requireSpan(mention)));
            String subtype = text(entity, "subtype");
            String type = entity.path("type").asText();
            entities.add(new GoldEntity(
                    entity.path("id").asText(),
                    type.equals("object") && subtype != null ? subtype : type,
                    entity.path("name").asText(),
                    text(entity, "uri"),
                    mentions));
        }
        return entities;
    }

    private static List<GoldQuote> quotes(JsonNode root) {
        List<GoldQuote> quotes = new ArrayList<>();
        for (JsonNode quote : root.path("quotes")) {
            quotes.add(new GoldQuote(
                    quote.path("span").size() >= 2 ? requireSpan(quote.path("span")) : null,
                    quote.path("text").asText(),
                    quote.path("direct").asBoolean(true),
                    text(quote, "speaker")));
        }
        return quotes;
    }

    private static List<GoldDate> dates(String name, JsonNode root) {
        List<GoldDate> dates = new ArrayList<>();
        for (JsonNode date : root.path("dates")) {
            if (date.path("span").size() < 2) {
                throw new GoldMistake(name, "the date " + date + " has no span");
            }
            dates.add(new GoldDate(
                    requireSpan(date.path("span")),
                    date.path("text").asText(),
                    date.path("value").asText()));
        }
        return dates;
    }

    private static Span requireSpan(JsonNode span) {
        return new Span(span.path(0).asInt(), span.path(1).asInt());
    }

    private static Set<String> topics(JsonNode list) {
        Set<String> topics = new TreeSet<>();
        list.forEach(topic -> topics.add(topic.isArray() ? topic.path(0).asText() : topic.asText()));
        return topics;
    }
}
