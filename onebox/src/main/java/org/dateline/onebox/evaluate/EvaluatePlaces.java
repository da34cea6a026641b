package org.dateline.onebox.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.place.score.GoldArticle;
import org.dateline.workshop.place.score.PlaceGoldMistake;
import org.dateline.workshop.place.score.PlaceScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate places}: how often the place that is meant is found. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description = {
            "Score the links of places: on the gold's spans, where only the choice among places of one name counts, and"
                    + " from end to end.",
            "A file is a JSON array of {id, text, tops: [{n, s, e, lat, lon, gid, url}]}, gzip where its name ends in .gz: n"
                    + " the name, s and e its span, gid its GeoNames id. A link is right with the same id or within 161 km."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:scored",
            "1:the share of entities with the same id or within 161 km, gold spans, is below --at-least",
            "2:wrong option, or no gold"
        },
        footer = {"", "Examples:", "  dateline evaluate places news.json.gz --at-least 0.9 --mistakes 20"})
final class EvaluatePlaces implements Callable<Integer> {

    private static final String NEEDED = "language,text,headline,published,name,entity,place";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Gold; several are scored together.")
    private List<Path> files = List.of();

    @Option(names = "--mistakes", paramLabel = "COUNT", description = "Print so many of the wrong links, gold spans.")
    private int mistakes;

    @Mixin
    private Without without = new Without();

    @Mixin
    private Scoring scoring = new Scoring();

    EvaluatePlaces(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        scoring.check();
        if (mistakes < 0) {
            throw CommandFailed.usage("--mistakes is " + mistakes + ": must be 0 or more");
        }
        List<GoldArticle> articles = articles();
        List<Annotator> annotators = without.of(StandardAnnotators.named(NEEDED, TopicSettings.DEFAULT));
        long start = System.nanoTime();
        PlaceScores scores = PlaceScores.of(articles, annotators);
        double seconds = (System.nanoTime() - start) / 1e9;
        // Not among the figures, which are the same every time.
        console.err().println(String.format(Locale.ROOT, "%.0f articles/s on one thread", articles.size() / seconds));
        List<String> shown =
                scores.goldSpans().mistakes().stream().limit(mistakes).toList();
        ObjectNode json = scores.json();
        shown.forEach(json.withArray("mistakes")::add);
        String table = scores.table() + (shown.isEmpty() ? "" : "\n" + String.join("\n", shown) + "\n");
        double main = scores.goldSpans().entities().within161Km();
        return scoring.report(console, table, json, "share of entities within 161 km, gold spans,", main);
    }

    private List<GoldArticle> articles() {
        List<GoldArticle> articles = new ArrayList<>();
        try {
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw CommandFailed.usage(file + ": must be a file that can be read");
                }
                articles.addAll(GoldArticle.read(file));
            }
        } catch (PlaceGoldMistake e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read gold: " + e.getMessage());
        }
        return articles;
    }
}
