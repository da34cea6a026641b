package org.dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says in JSON-LD of the article that it is about; see schema.org/Article. */
final class LinkedData {
    /** Endings of the types that are articles: NewsArticle, BlogPosting, Report, ReviewNewsArticle. */
    private static final List<String> ARTICLES = List.of("Article", "Posting", "Report", "Review", "Recipe", "Essay");

    private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "CreativeWork", "VideoObject");

    private final JsonNode article;
    private final JsonNode page;
    private final List<JsonNode> all;

    private LinkedData(List<JsonNode> all) {
        this.all = all;
        this.article = first(all, LinkedData::isArticle);
        this.page = first(all, LinkedData::isPage);
    }

    static LinkedData of(List<Element> scripts) {
        List<JsonNode> objects = new ArrayList<>();
        for (Element script : scripts) {
            collect(BrokenJson.read(script.data()), objects, 0);
        }
        return new LinkedData(objects);
    }

    private static void collect(JsonNode node, List<JsonNode> objects, int depth) {
        if (depth > 8) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, objects, depth + 1));
        } else if (node.isObject()) {
            objects.add(node);
            collect(node.path("@graph"), objects, depth + 1);
            collect(node.path("mainEntity"), objects, depth + 1);
            collect(node.path("mainEntityOfPage"), objects, depth + 1);
        }
    }

    private static JsonNode first(List<JsonNode> nodes, java.util.function.Predicate<JsonNode> wanted) {
        return nodes.stream().filter(wanted).findFirst().orElse(MissingNode.getInstance());
    }

    private static boolean isArticle(JsonNode node) {
        return types(node).stream().anyMatch(type -> ARTICLES.stream().anyMatch(type::endsWith))
                || (!node.has("@type") && node.has("headline") && node.has("datePublished"));
    }

    private static boolean isPage(JsonNode node) {
        return types(node).stream().anyMatch(PAGES::contains);
    }

    private static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else {
            types.add(type.asText());
        }
        return types;
    }

    /** A text of the article or, where it has none, of the page. */
    @Nullable
    String text(String field) {
        String own = text(article.path(field));
        return own != null ? own : text(page.path(field));
    }

    /** A text of the article alone. */
    @Nullable
    String ofArticle(String field) {
        return text(article.path(field));
    }

    private static @Nullable String text(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (one.isObject()) {
            one = one.path("@value").isMissingNode() ? one.path("name") : one.path("@value");
        }
        if (!one.isValueNode() || one.isNull()) {
            return null;
        }
        String text = Parser.unescapeEntities(one.asText(), false).strip();
        return text.isEmpty() ? null : text;
    }

    List<String> authors() {
        List<String> names = new ArrayList<>();
        JsonNode author = article.path("author").isMissingNode() ? article.path("creator") : article.path("author");
        names(author, names, 0);
        return names;
    }

    private void names(JsonNode author, List<String> names, int depth) {
        if (depth > 3) {
            return;
        }
        if (author.isArray()) {
            author.forEach(one -> names(one, names, depth + 1));
        } else if (author.isObject()) {
            if (types(author).contains("Organization") || types(author).contains("NewsMediaOrganization")) {
                return;
            }
            if (author.has("name")) {
                names(author.path("name"), names, depth + 1);
            } else if (author.has("@id")) {
                names(named(author.path("@id").asText()), names, depth + 1);
            }
        } else if (author.isTextual()) {
            names.add(Parser.unescapeEntities(author.asText(), false));
        }
    }

    private JsonNode named(String id) {
        return first(all, node -> node.path("@id").asText().equals(id) && node.has("name"))
                .path("name");
    }

    @Nullable
    String publisher() {
        JsonNode publisher = article.path("publisher");
        JsonNode one = publisher.isArray() && !publisher.isEmpty() ? publisher.get(0) : publisher;
        if (one.isTextual() && !one.asText().contains("://")) {
            return text(one);
        }
        return text(one.has("name") ? one.path("name") : named(one.path("@id").asText()));
    }

    /** The text, or {@code null} where none or only a beginning is there. */
    @Nullable
    String body() {
        String body = ofArticle("articleBody");
        return body == null ? null : MarkupText.of(body);
    }
}
