package org.dateline.onebox.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.ingest.codec.ArticleFormats;
import org.dateline.ingest.codec.input.Format;
import org.dateline.messages.Article;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.gold.ArticleScore;
import org.dateline.workshop.gold.Count;
import org.dateline.workshop.gold.GoldArticle;
import org.dateline.workshop.gold.GoldMistake;
import org.dateline.workshop.gold.GoldScores;
import org.dateline.workshop.gold.Measure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate gold}: whole articles against what an editor finds in them. */
@Command(
        name = "gold",
        mixinStandardHelpOptions = true,
        description = {
            "Score whole articles against what a careful editor finds: entities, mentions, links, quotes, dates,"
                    + " topics.",
            "A file is one JSON object: text, or source, the name of a file with the text; entities with mentions,"
                    + " quotes with speakers, dates with values, topics. What is missing, extra or wrong is listed."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:scored", "1:F1 of entities is below --at-least", "2:wrong option, or no gold"},
        footer = {
            "",
            "Examples:",
            "  dateline evaluate gold workshop/src/evaluation/gold/development/*.json",
            "  dateline evaluate gold seed.gold.json --articles seeds --json"
        })
final class EvaluateGold implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Gold; several are scored one by one and together.")
    private List<Path> files = List.of();

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "Where the articles lie that gold names as its source. Default: beside the gold, then seeds.")
    private @Nullable Path articles;

    @Mixin
    private Without without = new Without();

    @Mixin
    private Scoring scoring = new Scoring();

    EvaluateGold(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        scoring.check();
        GoldScores scores = scores();
        return scoring.report(
                console,
                scores.table(),
                json(scores),
                "F1 of entities",
                scores.all(Measure.ENTITIES).f1());
    }

    private GoldScores scores() {
        List<ArticleScore> scores = new ArrayList<>();
        try {
            List<GoldArticle> gold = new ArrayList<>();
            for (Path file : files) {
                gold.add(GoldArticle.read(file));
            }
            List<Annotator> annotators = without.of(StandardAnnotators.all());
            for (int i = 0; i < gold.size(); i++) {
                scores.add(GoldScores.score(annotators, gold.get(i), article(files.get(i), gold.get(i))));
            }
        } catch (GoldMistake e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read gold: " + e.getMessage());
        }
        return new GoldScores(scores);
    }

    private Article article(Path file, GoldArticle gold) throws IOException {
        String text = gold.text();
        if (text != null) {
            return Article.of("urn:dateline:gold:" + gold.name(), text).build();
        }
        Path source = source(file, gold);
        return ArticleFormats.read(Format.TEXT, Files.readAllBytes(source), String.valueOf(source.getFileName()))
                .fold(article -> article, refused -> {
                    throw CommandFailed.usage(source + ": " + refused.message());
                });
    }

    private Path source(Path file, GoldArticle gold) {
        String name = gold.source();
        if (name == null) {
            throw CommandFailed.usage(file + ": must have a text, or a source that names its file");
        }
        Path beside = file.toAbsolutePath().resolveSibling(name);
        Path given = articles;
        List<Path> places =
                given == null ? List.of(beside, Path.of("seeds").resolve(name)) : List.of(given.resolve(name), beside);
        return places.stream()
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> CommandFailed.usage(file + ": its source " + name + " is neither beside it nor in "
                        + places.get(0).getParent() + "; name its folder with --articles"));
    }

    private static ObjectNode json(GoldScores scores) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ObjectNode each = object.putObject("articles");
        for (ArticleScore article : scores.articles()) {
            ObjectNode one = each.putObject(article.name());
            for (Measure measure : Measure.values()) {
                one.set(key(measure), json(article.count(measure)));
            }
            one.put("wrongLinks", article.wrongLinks());
            article.remarks().forEach(one.withArray("remarks")::add);
        }
        ObjectNode all = object.putObject("all");
        for (Measure measure : Measure.values()) {
            all.set(key(measure), json(scores.all(measure)));
        }
        all.put("wrongLinks", scores.wrongLinks());
        return object;
    }

    private static String key(Measure measure) {
        return measure == Measure.SPEAKERS ? "speakers" : measure.words();
    }

    private static ObjectNode json(Count count) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("precision", count.precision())
                .put("recall", count.recall())
                .put("f1", count.f1());
    }
}
