package org.dateline.workshop.keyword.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.keyword.WordClass;
import org.dateline.enrich.text.TextAnnotator;

/**
 * Makes {@code words.tsv}: how often each word stands in news and what it does there, counted in open news that OpenNLP's
 * tagger has read. The tagger itself takes longer over an article than all the rest of enrich; a table does not.
 */
public final class WordsGenerator {
    /** Every so manieth text of a source is read: so many of each that world news prevail. */
    private static final Map<String, Integer> EVERY = Map.of(
            "wp-current-events", 1,
            "us-doj", 15,
            "us-congress", 12,
            "gsa-digitalgov", 10,
            "gsa-18f", 10,
            "masc-news", 1,
            "global-voices", 1,
            "global-voices-headlines", 1);

    private final POSTaggerME tagger;
    private final WordCounts counts = new WordCounts();

    private WordsGenerator(POSTaggerME tagger) {
        this.tagger = tagger;
    }

    /** @param arguments open news (NDJSON, gzip), OpenNLP's model of parts of speech, the table to write */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("arguments are " + arguments.length
                    + ": must be 3, the news, the model opennlp-en-ud-ewt-pos and the table to write");
        }
        POSTaggerME tagger = new POSTaggerME(new POSModel(Path.of(arguments[1])));
        WordsGenerator generator = new WordsGenerator(tagger);
        generator.read(Path.of(arguments[0]));
        Files.writeString(Path.of(arguments[2]), generator.counts.table());
    }

    private void read(Path news) throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(news)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = json.readTree(line);
                String source = item.path("source").asText();
                int every = EVERY.getOrDefault(source, 0);
                if (every > 0 && seen.merge(source, 1, Integer::sum) % every == 0) {
                    read(TextAnnotator.tokenize(item.path("text").asText()));
                }
            }
        }
    }

    private void read(TokenizedText text) {
        for (int sentence = 0; sentence < text.sentences().size(); sentence++) {
            int from = text.firstToken(sentence);
            String[] tokens = new String[text.endToken(sentence) - from];
            for (int i = 0; i < tokens.length; i++) {
                tokens[i] = text.token(from + i);
            }
            String[] tags = tagger.tag(tokens);
            WordClass before = WordClass.SIGN;
            for (int i = 0; i < tokens.length; i++) {
                WordClass now = WordClass.ofUniversal(tags[i]);
                counts.add(tokens[i], i == 0, before, now);
                before = now;
            }
        }
    }
}
