package org.dateline.onebox.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.name.LabelledTextMistake;
import org.dateline.workshop.name.NameTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline train entities}: the model of names. */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description = {
            "Train the model of names from labelled text and open news; the same input gives the same bytes.",
            "DIR has entities/*.tsv or .tsv.gz (see dateline evaluate entities --help) and news/articles.jsonl.gz"
                    + " (an object with source and text on each line). Where they come from stands in docs/names.md."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:done", "2:wrong option, or no corpora"},
        footer = {
            "",
            "Examples:",
            "  dateline train entities --corpora DIR --own workshop/src/training/names --out names.crf",
            "  dateline train entities --corpora DIR --without-each --cross-validate 5",
            "  dateline train entities --corpora DIR --without wikigold --without uner-ewt"
        })
final class TrainEntities implements Callable<Integer> {
    private final Console console;

    @Option(names = "--corpora", required = true, paramLabel = "DIR", description = "The folder of the corpora.")
    private Path corpora = Path.of("");

    @Option(names = "--own", paramLabel = "DIR", description = "A folder of more labelled text; several times.")
    private List<Path> own = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Train on everything and write the model here.")
    private @Nullable Path out;

    @Option(
            names = "--cross-validate",
            paramLabel = "PARTS",
            description = "Train so many times, each time without a part of every corpus, and score that part.")
    private int parts;

    @Option(names = "--without-each", description = "Train without each of the corpora, and score that corpus.")
    private boolean withoutEach;

    @Option(
            names = "--without",
            paramLabel = "CORPUS",
            description = "Train without this corpus (its file's name without -dev, -test and ending), and score it;"
                    + " several times.")
    private List<String> without = List.of();

    TrainEntities(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        try {
            NameTraining training = NameTraining.read(corpora, own, this::say);
            if (parts > 0) {
                training.crossValidate(parts);
            }
            if (withoutEach) {
                training.withoutEach();
            }
            without.forEach(training::without);
            if (out != null) {
                training.write(out);
            }
        } catch (LabelledTextMistake e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw CommandFailed.usage("cannot read the corpora or write the model: " + e);
        }
        return ExitCode.OK;
    }

    private void check() {
        if (!Files.isDirectory(corpora.resolve("entities"))) {
            throw CommandFailed.usage("--corpora is " + corpora + ": must be a folder with a folder entities in it");
        }
        if (parts < 0 || parts == 1) {
            throw CommandFailed.usage("--cross-validate is " + parts + ": must be at least 2");
        }
        if (out == null && parts == 0 && !withoutEach && without.isEmpty()) {
            throw CommandFailed.usage("nothing to do: give --out, --cross-validate, --without or --without-each");
        }
    }

    private void say(String what) {
        console.out().println(what.stripTrailing());
        console.out().flush();
    }
}
