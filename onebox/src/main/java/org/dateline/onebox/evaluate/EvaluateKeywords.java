package org.dateline.onebox.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dateline.enrich.StandardAnnotators;
import org.dateline.enrich.keyword.score.EditedArticle;
import org.dateline.enrich.keyword.score.KeywordScores;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
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
        footer = {"", "Examples:", "  dateline evaluate keywords enrich/src/evaluation/keywords/development.ndjson"})
final class EvaluateKeywords implements Callable<Integer> {
    private static final String ANNOTATORS = "language,text,headline,published,name,entity,place,weight,keyword";

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
        KeywordScores scores = KeywordScores.of(StandardAnnotators.named(ANNOTATORS), articles(files));
        double ours =
                Objects.requireNonNull(scores.counts().get(KeywordScores.OURS)).f1();
        return scoring.report(console, table(scores), json(scores), "F1 of keywords", ours);
    }

    static List<EditedArticle> articles(List<Path> files) {
        List<EditedArticle> articles = new ArrayList<>();
        try {
            for (Path file : files) {
                articles.addAll(EditedArticle.read(file));
            }
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read edited articles: " + e.getMessage());
        }
        if (articles.isEmpty()) {
            throw CommandFailed.usage(files.get(0) + ": must have an article on at least one line");
        }
        return articles;
    }

    private String table(KeywordScores scores) {
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

    private static ObjectNode json(KeywordScores scores) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        scores.counts()
                .forEach((way, count) -> object.putObject(way)
                        .put("precision", count.precision())
                        .put("recall", count.recall())
                        .put("f1", count.f1()));
        return object;
    }
}
