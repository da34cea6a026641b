package org.dateline.workshop.topic.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.topic.Vocabulary;

/**
 * What the topic models learn from.
 *
 * @param open items of the open corpora, labelled by sections, tags and rules, without what is near to a kept item
 * @param kept items labelled one by one: written for this, or selected from the corpora; cross-validation is on them
 */
record Sources(List<TopicItem> open, List<TopicItem> kept, List<Definition> definitions) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OPENING = 3_000;

    Sources {
        open = List.copyOf(open);
        kept = List.copyOf(kept);
        definitions = List.copyOf(definitions);
    }

    /** @param training directory of the written items and of {@code selected.tsv} */
    static Sources read(Path corpora, Path vocabularyFile, Path training, Vocabulary vocabulary) throws IOException {
        TopicItems reader = new TopicItems(vocabulary);
        Path labelled = corpora.resolve("topics/train.jsonl.gz");
        List<TopicItem> kept = new ArrayList<>(reader.directory(training, "written"));
        Selected selected = new Selected(training.resolve("selected.tsv"))
                .find(labelled)
                .find(corpora.resolve("news/articles.jsonl.gz"));
        if (selected.items().size() < selected.labels()) {
            throw new IOException("selected.tsv has " + selected.labels()
                    + " labels, and the corpora have the texts of "
                    + selected.items().size() + ": " + corpora + " must be the corpora that they were given for");
        }
        NearDuplicates near = new NearDuplicates(selected.items());
        kept.addAll(selected.items());
        List<TopicItem> open = reader.read(labelled, "open").stream()
                .filter(item -> !near.has(item))
                .toList();
        return new Sources(open, kept, Definition.read(vocabularyFile));
    }

    /** Gives the beginnings of all texts of the news corpus. */
    static void news(Path corpora, Consumer<String> reader) throws IOException {
        Path file = corpora.resolve("news/articles.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                String text =
                        node.path("title").asText("") + "\n" + node.path("text").asText("");
                reader.accept(text.substring(0, Math.min(OPENING, text.length())));
            }
        }
    }
}
