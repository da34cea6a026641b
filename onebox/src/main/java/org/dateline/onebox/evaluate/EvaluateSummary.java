package org.dateline.onebox.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.enrich.summary.score.SummaryScores;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate summary}: how many lifted sentences are those that an editor would lift. */
@Command(
        name = "summary",
        mixinStandardHelpOptions = true,
        description = {
            "Score summaries against the sentences an editor would lift, beside the first sentences.",
            "A file has a JSON object on each line: title, text, keywords (each a list of ways to put it), summary (the"
                    + " beginnings of the sentences that sum it up)."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:scored", "1:F1 of sentences is below --at-least", "2:wrong option, or no articles"},
        footer = {"", "Examples:", "  dateline evaluate summary enrich/src/evaluation/keywords/development.ndjson"})
final class EvaluateSummary implements Callable<Integer> {
    private static final String ANNOTATORS = "language,text,headline,published,name,entity,place,weight,summary";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Edited articles; several are scored together.")
    private List<Path> files = List.of();

    @Option(names = "--mistakes", description = "Also list the sentences of each article, and how many are right.")
    private boolean mistakes;

    @Mixin
    private Scoring scoring = new Scoring();

    EvaluateSummary(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        scoring.check();
        SummaryScores scores = SummaryScores.of(StandardAnnotators.named(ANNOTATORS), EvaluateKeywords.articles(files));
        double ours =
                Objects.requireNonNull(scores.counts().get(SummaryScores.OURS)).f1();
        return scoring.report(console, table(scores), json(scores), "F1 of sentences", ours);
    }

    private String table(SummaryScores scores) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT, "%-10s %6s %6s %9s %6s %6s%n", "", "found", "chosen", "precision", "recall", "F1"));
        scores.counts()
                .forEach((way, count) -> table.append(String.format(
                        Locale.ROOT,
                        "%-10s %6d %6d %9.3f %6.3f %6.3f%n",
                        way,
                        count.found(),
                        count.chosen(),
                        count.precision(),
                        count.recall(),
                        count.f1())));
        if (mistakes) {
            scores.remarks().forEach(remark -> table.append(remark).append('\n'));
        }
        return table.toString();
    }

    private static ObjectNode json(SummaryScores scores) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        scores.counts()
                .forEach((way, count) -> object.putObject(way)
                        .put("precision", count.precision())
                        .put("recall", count.recall())
                        .put("f1", count.f1()));
        return object;
    }
}
