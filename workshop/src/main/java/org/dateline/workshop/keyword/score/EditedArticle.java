package org.dateline.workshop.keyword.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;

/**
 * An article with what an editor chose from it.
 *
 * @param title empty where it has none
 * @param keywords each as the ways to put it, any of which is right
 * @param summary the beginnings of the sentences that sum it up, any of which is right
 */
public record EditedArticle(String id, String title, String text, List<List<String>> keywords, List<String> summary) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public EditedArticle {
        keywords = List.copyOf(keywords);
        summary = List.copyOf(summary);
    }

    /** Reads a file with an article as a JSON object on each line. */
    public static List<EditedArticle> read(Path file) throws IOException {
        List<EditedArticle> articles = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                articles.add(article(line, file + " line " + number));
            }
        }
        return List.copyOf(articles);
    }

    private static EditedArticle article(String line, String place) throws IOException {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException(place + " is no JSON: must be one article as a JSON object", e);
        }
        if (!node.path("text").isTextual()
                || !node.path("keywords").isArray()
                || !node.path("summary").isArray()) {
            throw new IOException(place + ": must have a text, a list keywords and a list summary");
        }
        List<List<String>> keywords = new ArrayList<>();
        node.path("keywords").forEach(ways -> keywords.add(strings(ways)));
        return new EditedArticle(
                node.path("id").asText(place),
                node.path("title").asText(),
                node.path("text").asText(),
                keywords,
                strings(node.path("summary")));
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(node -> strings.add(node.asText()));
        return List.copyOf(strings);
    }

    /** As it would come from ingest. */
    public Article article() {
        ArticleBuilder article = Article.of("urn:dateline:edited:" + id, text);
        return (title.isEmpty() ? article : article.title(title)).build();
    }
}
