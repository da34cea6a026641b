package org.dateline.onebox.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.name.NameRecogniser;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.name.LabelledTextMistake;
import org.dateline.workshop.name.NameScores;
import org.dateline.workshop.name.NameScores.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate entities}: how many names of labelled text are found. */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description = {
            "Score the names that are found against labelled text: exact spans and types.",
            "A file has a token, a tab and O, B- or I- with PER, ORG, LOC or MISC on each line, an empty line after each"
                    + " sentence, -DOCSTART- between documents where they are known; gzip where its name ends in .gz."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:scored", "1:micro F1 without MISC is below --at-least", "2:wrong option, or no labelled text"
        },
        footer = {"", "Examples:", "  dateline evaluate entities news.tsv more.tsv.gz --at-least 0.75"})
final class EvaluateEntities implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled text; several are scored together.")
    private List<Path> files = List.of();

    @Mixin
    private Scoring scoring = new Scoring();

    EvaluateEntities(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        scoring.check();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw CommandFailed.usage(file + ": must be a file that can be read");
            }
        }
        NameScores scores = scores();
        double main = scores.withoutMisc().f1();
        return scoring.report(console, scores.table(), json(scores), "micro F1 without MISC", main);
    }

    private NameScores scores() {
        try {
            return NameScores.of(NameRecogniser.load(), files);
        } catch (LabelledTextMistake e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read labelled text: " + e.getMessage());
        }
    }

    private static ObjectNode json(NameScores scores) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("micro", json(scores.micro()));
        object.set("withoutMisc", json(scores.withoutMisc()));
        ObjectNode types = object.putObject("types");
        for (int type = 0; type < NameScores.types().size(); type++) {
            types.set(NameScores.types().get(type), json(scores.type(type)));
        }
        return object;
    }

    private static ObjectNode json(Score score) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("precision", score.precision())
                .put("recall", score.recall())
                .put("f1", score.f1())
                .put("gold", score.gold())
                .put("found", score.found());
    }
}
