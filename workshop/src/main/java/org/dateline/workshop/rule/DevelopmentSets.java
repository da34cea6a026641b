package org.dateline.workshop.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.dateline.messages.MessageJson;
import org.dateline.workshop.gold.ArticleScore;
import org.dateline.workshop.gold.Count;
import org.dateline.workshop.gold.GoldArticle;
import org.dateline.workshop.gold.GoldScores;
import org.dateline.workshop.gold.Measure;
import org.dateline.workshop.place.score.OwnSpans;
import org.dateline.workshop.quote.GoldFile;
import org.dateline.workshop.quote.QuoteScorer;
import org.dateline.workshop.quote.QuoteScores;
import org.dateline.workshop.quote.ScoredArticle;
import org.dateline.workshop.quote.Tally;

/** The articles to develop with: the project's own gold, and open news where it is given. */
public final class DevelopmentSets {
    /** Whole articles, and of them one in so many: a few hundred, always the same. */
    private static final int LEAST_CHARS = 1_000;

    private static final int MOST_CHARS = 12_000;
    private static final int ONE_IN = 90;
    private static final int DAY_CHARS = 10;

    private final List<Trial> trials = new ArrayList<>();

    /**
     * @param gold the folder {@code workshop/src/evaluation}
     * @param corpora with {@code places/geovirus-dev.json.gz} and {@code news/articles.jsonl.gz}; what is not there is left
     *     out
     */
    public static DevelopmentSets read(Path gold, List<Path> corpora) throws IOException {
        DevelopmentSets sets = new DevelopmentSets();
        for (Path file : files(gold.resolve("gold/development"))) {
            sets.gold(file);
        }
        for (Path file : files(gold.resolve("quotes/development"))) {
            sets.quotes(file);
        }
        sets.places(gold.resolve("places/development.json"));
        for (Path folder : corpora) {
            sets.places(folder.resolve("places/geovirus-dev.json.gz"));
            sets.news(folder.resolve("news/articles.jsonl.gz"));
        }
        return sets;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    public boolean isEmpty() {
        return trials.isEmpty();
    }

    List<Trial> trials() {
        return trials;
    }

    private void gold(Path file) throws IOException {
        GoldArticle gold = GoldArticle.read(file);
        String text = gold.text();
        if (text == null) {
            return;
        }
        Article article = Article.of("urn:dateline:gold:" + gold.name(), text).build();
        trials.add(new Trial(GoldScores.dated(gold, article), draft -> {
            ArticleScore score = GoldScores.score(gold, draft);
            return Map.of(
                    "entity", score.count(Measure.ENTITIES),
                    "link", score.count(Measure.LINKS),
                    "time", score.count(Measure.DATES),
                    "quote", score.count(Measure.SPEAKERS));
        }));
    }

    private void quotes(Path file) throws IOException {
        org.dateline.workshop.quote.GoldArticle gold = GoldFile.read(file, file.resolveSibling("."));
        trials.add(new Trial(ScoredArticle.article(gold), draft -> {
            QuoteScorer scorer = new QuoteScorer();
            scorer.add(gold, draft.entities(), draft.quotes(), draft.times());
            return Map.of("quote", spoken(scorer.scores()));
        }));
    }

    /** Direct and reported ones with their speakers. */
    private static Count spoken(QuoteScores scores) {
        Tally direct = scores.direct();
        Tally indirect = scores.indirect();
        return new Count(
                direct.gold() + indirect.gold(),
                direct.found() + indirect.found(),
                direct.speakers() + indirect.speakers());
    }

    private void places(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return;
        }
        Atlas atlas = Atlas.load();
        for (org.dateline.workshop.place.score.GoldArticle gold :
                org.dateline.workshop.place.score.GoldArticle.read(file)) {
            Article article =
                    Article.of("urn:dateline:gold:" + gold.id(), gold.text()).build();
            trials.add(new Trial(article, draft -> {
                Count count = OwnSpans.count(atlas, gold, draft);
                return Map.of("place", count, "entity", count);
            }));
        }
    }

    /** Nobody has said what is right in these: they show how often a rule decides. */
    private void news(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() >= LEAST_CHARS && line.length() <= MOST_CHARS) {
                    JsonNode item = MessageJson.mapper().readTree(line);
                    if (Math.floorMod(item.path("id").asText().hashCode(), ONE_IN) == 0) {
                        trials.add(new Trial(article(item), draft -> Map.of()));
                    }
                }
            }
        }
    }

    private static Article article(JsonNode item) {
        ArticleBuilder article = Article.of(
                "urn:dateline:news:" + item.path("id").asText().replace(' ', '-'),
                item.path("text").asText());
        String day = item.path("date").asText();
        if (day.length() == DAY_CHARS) {
            article.contentCreated(LocalDate.parse(day).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        return article.build();
    }
}
