package org.dateline.bench.searching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.messages.Enrichment;
import org.dateline.messages.MessageJson;
import org.dateline.reader.index.Folded;
import org.dateline.reader.index.IndexedArticle;

/** Records, and which of them share a title. */
final class Corpus {
    /** As long as a headline that enrich takes from the text. */
    private static final int HEADLINE = 120;

    private final List<ObjectNode> records = new ArrayList<>();
    private final List<IndexedArticle> articles = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    static Corpus read(Path file) throws IOException {
        Corpus corpus = new Corpus();
        for (String line : Files.readAllLines(file)) {
            IndexedArticle article = IndexedArticle.read(line.getBytes(StandardCharsets.UTF_8));
            corpus.articles.add(article);
            corpus.records.add((ObjectNode) MessageJson.mapper().readTree(line));
            corpus.folded.add(" " + Folded.name(article.headline() + " " + article.text()) + " ");
        }
        return corpus;
    }

    List<IndexedArticle> articles() {
        return articles;
    }

    /** Uris by title, of titles that a source gave. */
    Map<String, Set<String>> stories() {
        Map<String, Set<String>> stories = new LinkedHashMap<>();
        articles.stream()
                .filter(Corpus::hasTitle)
                .forEach(article -> stories.computeIfAbsent(article.headline(), any -> new TreeSet<>())
                        .add(article.uri()));
        return stories;
    }

    private static boolean hasTitle(IndexedArticle article) {
        Enrichment.Headline headline = article.enrichment().headline();
        return headline != null && !headline.derived();
    }

    /** Articles that have these words next to each other. */
    Set<String> containing(String words) {
        String wanted = " " + Folded.name(words) + " ";
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < folded.size(); i++) {
            if (folded.get(i).contains(wanted)) {
                found.add(articles.get(i).uri());
            }
        }
        return found;
    }

    /** Writes them with their beginnings in the place of their titles, as enrich does without a title. */
    Path withoutTitles(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < records.size(); i++) {
                ObjectNode written = records.get(i).deepCopy();
                if (hasTitle(articles.get(i))) {
                    String text = articles.get(i).text();
                    written.remove("headlines");
                    ((ObjectNode) written.get("enrichment"))
                            .putObject("headline")
                            .put("value", text.substring(0, Math.min(HEADLINE, text.length())))
                            .put("derived", true);
                }
                out.write(written.toString());
                out.newLine();
            }
        }
        return file;
    }
}
