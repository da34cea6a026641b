package org.dateline.onebox.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.quote.GoldArticle;
import org.dateline.workshop.quote.GoldFile;
import org.dateline.workshop.quote.QuoteScorer;
import org.dateline.workshop.quote.QuoteScores;
import org.dateline.workshop.quote.ScoredArticle;
import org.dateline.workshop.quote.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate quotes}: how many quotes, verbs, speakers and dates are found. */
@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description = {
            "Score quotes, their verbs and speakers, and dates against gold.",
            "A file holds one JSON object: text (or source, the name of a seed), published, entities with mentions,"
                    + " quotes with span, direct, verb and speaker, dates with span and value."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:scored",
            "1:F1 of direct quotes with speaker is below --at-least",
            "2:wrong option, or no gold"
        },
        footer = {"", "Examples:", "  dateline evaluate quotes workshop/src/evaluation/quotes/development/*.json"})
final class EvaluateQuotes implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Gold; several are scored together.")
    private List<Path> files = List.of();

    @Option(names = "--gold-entities", description = "Give the gold's entities to the quotes: how good they are alone.")
    private boolean goldEntities;

    @Option(names = "--mistakes", description = "Also list what is not as in the gold.")
    private boolean mistakes;

    @Option(
            names = "--seeds",
            paramLabel = "FOLDER",
            defaultValue = "seeds",
            description = "Where texts lie that gold only names. Default: seeds")
    private Path seeds = Path.of("seeds");

    @Mixin
    private Without without = new Without();

    @Mixin
    private Scoring scoring = new Scoring();

    EvaluateQuotes(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        scoring.check();
        List<Annotator> annotators = without.of(
                StandardAnnotators.named("language,text,headline,published,name,entity,place,link,weight,time,quote"));
        QuoteScorer scorer = new QuoteScorer();
        for (Path file : files) {
            GoldArticle gold = gold(file);
            Draft draft = ScoredArticle.annotate(gold, annotators, goldEntities);
            scorer.add(gold, draft.entities(), draft.quotes(), draft.times());
        }
        QuoteScores scores = scorer.scores();
        return scoring.report(console, table(scores), json(scores), "F1 of direct quotes with speaker", scores.main());
    }

    private GoldArticle gold(Path file) {
        try {
            return GoldFile.read(file, seeds);
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read gold: " + e.getMessage());
        }
    }

    private String table(QuoteScores scores) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%d articles%n", scores.articles()));
        table.append(String.format(
                Locale.ROOT,
                "%-10s %5s %5s  %-22s %-22s %7s %7s %12s%n",
                "",
                "gold",
                "found",
                "exact P / R / F1",
                "overlapping P / R / F1",
                "verb",
                "speaker",
                "F1 + speaker"));
        row(table, "direct", scores.direct());
        row(table, "indirect", scores.indirect());
        Tally times = scores.times();
        table.append(String.format(
                Locale.ROOT,
                "dates      %5d         recall: exact span %.3f, overlapping %.3f, right value %.3f%n",
                times.gold(),
                times.recall(times.exact()),
                times.recall(times.overlapping()),
                times.recall(times.verbs())));
        if (mistakes) {
            scores.mistakes().forEach(mistake -> table.append(mistake).append('\n'));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Tally tally) {
        table.append(String.format(
                Locale.ROOT,
                "%-10s %5d %5d  %.3f / %.3f / %.3f  %.3f / %.3f / %.3f  %7.3f %7.3f %12.3f%n",
                name,
                tally.gold(),
                tally.found(),
                tally.precision(tally.exact()),
                tally.recall(tally.exact()),
                tally.f1(tally.exact()),
                tally.precision(tally.overlapping()),
                tally.recall(tally.overlapping()),
                tally.f1(tally.overlapping()),
                tally.share(tally.verbs()),
                tally.share(tally.speakers()),
                tally.f1(tally.speakers())));
    }

    private static ObjectNode json(QuoteScores scores) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("articles", scores.articles());
        object.set("direct", json(scores.direct()));
        object.set("indirect", json(scores.indirect()));
        Tally times = scores.times();
        object.putObject("dates")
                .put("gold", times.gold())
                .put("exact", times.recall(times.exact()))
                .put("overlapping", times.recall(times.overlapping()))
                .put("value", times.recall(times.verbs()));
        return object;
    }

    private static ObjectNode json(Tally tally) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("gold", tally.gold())
                .put("found", tally.found())
                .put("exactF1", tally.f1(tally.exact()))
                .put("precision", tally.precision(tally.overlapping()))
                .put("recall", tally.recall(tally.overlapping()))
                .put("f1", tally.f1(tally.overlapping()))
                .put("verb", tally.share(tally.verbs()))
                .put("speaker", tally.share(tally.speakers()))
                .put("f1WithSpeaker", tally.f1(tally.speakers()));
    }
}
