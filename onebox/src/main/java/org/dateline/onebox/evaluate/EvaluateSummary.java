package org.dateline.onebox.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.summary.SummaryScores;
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
        footer = {"", "Examples:", "  dateline evaluate summary workshop/src/evaluation/keywords/development.ndjson"})
final class EvaluateSummary implements Callable<Integer> {
    private static final String ANNOTATORS = "language,text,headline,published,name,entity,place,link,weight,summary";

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
        SummaryScores scores = SummaryScores.of(StandardAnnotators.named(ANNOTATORS), WaysCompared.articles(files));
        WaysCompared ways = new WaysCompared(scores.counts());
        String table = ways.table(mistakes ? scores.remarks() : List.of());
        return scoring.report(console, table, ways.json(), "F1 of sentences", ways.f1(SummaryScores.OURS));
    }
}
