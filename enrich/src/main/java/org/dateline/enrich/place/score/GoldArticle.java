package org.dateline.enrich.place.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article with the places that an annotator marked in it. */
public record GoldArticle(String id, String text, List<GoldPlace> places) {
    public GoldArticle {
        places = List.copyOf(places);
    }

    /**
     * Reads an array of {@code {"id", "text", "tops": [{"n", "s", "e", "lat", "lon", "gid", "url"}]}}. All but the text is
     * optional; spans that count code points, or are off, are put right by the name where it stands near.
     */
    public static List<GoldArticle> read(JsonNode root) {
        if (!root.isArray()) {
            throw new IllegalArgumentException("the file is no JSON array of articles");
        }
        List<GoldArticle> articles = new ArrayList<>();
        for (JsonNode node : root) {
            String text = node.path("text").asText(node.path("body").asText());
            List<GoldPlace> places = new ArrayList<>();
            for (JsonNode top : node.path(node.has("tops") ? "tops" : "toponyms")) {
                places.add(place(top, text));
            }
            articles.add(new GoldArticle(node.path("id").asText(String.valueOf(articles.size())), text, places));
        }
        return articles;
    }

    private static GoldPlace place(JsonNode top, String text) {
        int start = first(top, "s", "start").asInt(-1);
        int end = first(top, "e", "end").asInt(-1);
        String name = first(top, "n", "name").asText();
        if (name.isEmpty() && start >= 0 && start < end && end <= text.length()) {
            name = text.substring(start, end);
        }
        int at = located(text, name, start);
        String url = top.path("url").asText();
        return new GoldPlace(
                at,
                at < 0 ? at : at + name.length(),
                name,
                number(first(top, "lat", "latitude")),
                number(first(top, "lon", "lng")),
                first(top, "gid", "geonameid").asInt(0),
                url.contains("/wiki/") ? title(url.substring(url.indexOf("/wiki/") + "/wiki/".length())) : "");
    }

    /** Where the name stands: at the position, at the position in code points, or nearest to it; -1 if nowhere. */
    private static int located(String text, String name, int start) {
        if (name.isEmpty() || start < 0) {
            return name.isEmpty() ? -1 : text.indexOf(name);
        }
        if (text.startsWith(name, start)) {
            return start;
        }
        if (text.codePointCount(0, text.length()) >= start) {
            int units = text.offsetByCodePoints(0, start);
            if (text.startsWith(name, units)) {
                return units;
            }
        }
        int before = text.lastIndexOf(name, start);
        int after = text.indexOf(name, start);
        return after >= 0 && (before < 0 || after - start < start - before) ? after : before;
    }

    private static String title(String page) {
        try {
            return URLDecoder.decode(page.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace('_', ' ');
        } catch (IllegalArgumentException e) {
            // A stray percent sign: the title is only a help.
            return page.replace('_', ' ');
        }
    }

    private static JsonNode first(JsonNode node, String name, String otherwise) {
        return node.has(name) ? node.path(name) : node.path(otherwise);
    }

    private static @Nullable Double number(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().matches("-?\\d+(\\.\\d+)?") ? Double.valueOf(node.asText()) : null;
        }
        return node.isNumber() ? Double.valueOf(node.asDouble()) : null;
    }
}
