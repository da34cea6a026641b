package org.dateline.onebox.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.keyword.score.KeywordScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate keywords}: how many keywords are as an editor chose them. */
@Command(
        name = "keywords",
        mixinStandardHelpOptions = true,
        description = {
            "Score keywords against what an editor chose, beside TF-IDF, RAKE and the first words.",
            "A file has a JSON object on each line: title, text, keywords (each a list of ways to put it), summary (the"
                    + " beginnings of the sentences that sum it up)."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:scored", "1:F1 of keywords is below --at-least", "2:wrong option, or no articles"},
        footer = {"", "Examples:", "  dateline evaluate keywords workshop/src/evaluation/keywords/development.ndjson"})
final class EvaluateKeywords implements Callable<Integer> {
    private static final String ANNOTATORS = "language,text,headline,published,name,entity,place,link,weight,keyword";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Edited articles; several are scored together.")
    private List<Path> files = List.of();

    @Option(names = "--mistakes", description = "Also list what is right (+), extra (-) and missing in each article.")
    private boolean mistakes;

    @Mixin
    private Scoring scoring = new Scoring();

    EvaluateKeywords(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        scoring.check();
        KeywordScores scores = KeywordScores.of(StandardAnnotators.named(ANNOTATORS), WaysCompared.articles(files));
        WaysCompared ways = new WaysCompared(scores.counts());
        String table = ways.table(mistakes ? scores.remarks() : List.of());
        return scoring.report(console, table, ways.json(), "F1 of keywords", ways.f1(KeywordScores.OURS));
    }
}
