package org.dateline.bench.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One expectation of a case.
 *
 * @param kind how values are compared: {@code text} without tags and by words, {@code url}, {@code date} to the second, {@code author},
 *     {@code has}, {@code exact}
 */
record FeedCheck(String scope, int index, String field, String kind, String expected) {
    static FeedCheck of(JsonNode check) {
        return new FeedCheck(
                check.path("scope").asText(),
                check.path("i").asInt(),
                check.path("field").asText(),
                check.path("cmp").asText(),
                check.path("value").asText());
    }

    boolean holds(@Nullable FeedView view) {
        if (view == null) {
            return false;
        }
        List<String> values = scope.equals("feed") ? view.feed(field) : view.entry(index, field);
        return values.stream().anyMatch(this::matches);
    }

    private boolean matches(String value) {
        return switch (kind) {
            case "text", "author", "has" -> words(value).equals(words(expected));
            case "url" ->
                value.strip().replaceAll("/$", "").equals(expected.strip().replaceAll("/$", ""));
            case "date" -> value.replaceAll("\\.\\d+Z", "Z").equals(expected);
            default -> value.strip().equals(expected);
        };
    }

    /** Which references and tags stand for what is not asked here, only which words are there. */
    private static String words(String text) {
        String unescaped = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return unescaped
                .replaceAll("</?[A-Za-z][^<>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
