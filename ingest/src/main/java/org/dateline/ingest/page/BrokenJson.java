package org.dateline.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads JSON as pages have it: within comments, with entities, commas and quotes too many; what is broken beyond that still
 * gives the few fields that an article is known by.
 */
final class BrokenJson {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final Pattern AROUND = Pattern.compile(
            "^(?://|/\\*)?\\s*<!(?:--|\\[CDATA\\[)(?:\\s*\\*/)?|(?://|/\\*)?\\s*(?:-->|\\]\\]>)(?:\\s*\\*/)?\\s*$");

    private static final Pattern OF_AN_ARTICLE =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"[^\"]{0,40}(?:Article|Posting|Report)\"");

    /** Fields with a text that a broken document may still be asked for; an author's name stands in an object. */
    private static final List<String> FIELDS = List.of("headline", "datePublished", "dateModified", "dateCreated");

    private static final Pattern AUTHOR = Pattern.compile(
            "\"author\"\\s*:\\s*(?:\"([^\"]{2,80})\"|\\[?\\s*\\{[^{}]{0,300}?\"name\"\\s*:\\s*\\[?\\s*\"([^\"]{2,80})\")");

    private BrokenJson() {}

    /** The document, as much of it as can be had; missing where there is nothing. */
    static JsonNode read(String json) {
        String bare = AROUND.matcher(json.strip()).replaceAll("").strip();
        if (bare.startsWith("{&quot;") || bare.startsWith("[{&quot;")) {
            bare = Parser.unescapeEntities(bare, false);
        }
        try {
            return LENIENT.readTree(bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare);
        } catch (JsonProcessingException broken) {
            return OF_AN_ARTICLE.matcher(bare).find() ? fields(bare) : MissingNode.getInstance();
        }
    }

    private static JsonNode fields(String json) {
        ObjectNode article = LENIENT.createObjectNode().put("@type", "Article");
        for (String field : FIELDS) {
            String key = '"' + field + '"';
            int at = json.indexOf(key);
            if (at >= 0) {
                put(article, field, json, at + key.length());
            }
        }
        Matcher author = AUTHOR.matcher(json);
        if (author.find()) {
            article.put("author", author.group(1) != null ? author.group(1) : author.group(2));
        }
        return article;
    }

    /** The text behind a key, where it is whole: a quote within it is what breaks most of them. */
    private static void put(ObjectNode article, String field, String json, int behind) {
        int open = json.indexOf('"', behind);
        int close = open < 0 ? -1 : json.indexOf('"', open + 1);
        if (close < 0 || !json.substring(behind, open).strip().equals(":")) {
            return;
        }
        String rest =
                json.substring(close + 1, Math.min(json.length(), close + 30)).stripLeading();
        if (rest.startsWith(",") || rest.startsWith("}") || rest.startsWith("\"")) {
            article.put(field, json.substring(open + 1, close));
        }
    }
}
