package org.dateline.onebox.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.enrich.topic.FastTopics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.topic.train.TopicTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline train topics}: rebuilds the fast tier's model. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Rebuild the topic models: teacher, labels, student, calibration; the same sources give the same bytes.",
            "DIR holds topics/train.jsonl.gz and news/articles.jsonl.gz; docs/topics.md has their form. Figures by"
                    + " cross-validation on the items labelled one by one are printed on the way."
        },
        footer = {
            "",
            "Examples:",
            "  dateline train topics --corpora DIR",
            "  dateline train topics --corpora DIR --vocabulary mediatopics.jsonl --labels-from labels.tsv"
        })
final class TopicsCommand implements Callable<Integer> {
    private static final Path HOME = Path.of(System.getProperty("dateline.home", "."));
    private static final String RELEASE = "mediatopics.jsonl";
    private static final String RESOURCES = "enrich/src/main/resources/org/dateline/enrich/topic/";

    private final Console console;

    @Option(names = "--corpora", paramLabel = "DIR", required = true, description = "Holds topics/train.jsonl.gz.")
    private @Nullable Path corpora;

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = {
                "The Media Topics with definitions, one JSON object a line",
                "(default: mediatopics.jsonl in DIR, or in standards beside DIR)."
            })
    private @Nullable Path vocabulary;

    @Option(
            names = "--written",
            paramLabel = "DIR",
            description = "Items written for training (default: those in the sources).")
    private Path written = HOME.resolve("workshop/src/training/topics");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the model (default: the resource in the sources).")
    private Path model = HOME.resolve(RESOURCES + FastTopics.RESOURCE);

    @Option(
            names = "--model-version",
            paramLabel = "TEXT",
            description = "What the model calls itself (default: ${DEFAULT-VALUE}).")
    private String version = TopicTraining.VERSION;

    @Option(
            names = "--labels-from",
            paramLabel = "FILE",
            description =
                    "The teacher's labels, where enrich-accurate is not there or to save its time; the word vectors"
                            + " are those of the model that is there, and other tiers are left as they are.")
    private @Nullable Path labelsFrom;

    @Option(names = "--labels-to", paramLabel = "FILE", description = "Write the teacher's labels here, too.")
    private @Nullable Path labelsTo;

    TopicsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (corpora == null) {
            throw CommandFailed.usage("--corpora is null: must be given");
        }
        Path release = vocabulary == null ? vocabularyNear(corpora) : vocabulary;
        TopicTraining training = labelsFrom == null
                ? TopicTraining.taught(corpora, release, written, console.out())
                : TopicTraining.labelled(corpora, release, written, labelsFrom, console.out());
        if (labelsTo != null) {
            training.writeLabels(labelsTo);
        }
        byte[] bytes = training.train(version).bytes();
        Files.write(model, bytes);
        Files.writeString(
                Path.of(model + ".sha256"),
                FastTopics.sha256(bytes) + "  " + model.getFileName() + "\n",
                StandardCharsets.UTF_8);
        console.out().println(model + ": " + bytes.length + " bytes");
        if (labelsFrom == null) {
            training.trainOthers(HOME);
        }
        return ExitCode.OK;
    }

    private static Path vocabularyNear(Path corpora) {
        Path inside = corpora.resolve(RELEASE);
        Path beside =
                corpora.toAbsolutePath().normalize().resolveSibling("standards").resolve(RELEASE);
        return Stream.of(inside, beside)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> CommandFailed.usage(
                        "--vocabulary is not given: must be, where neither " + inside + " nor " + beside + " exists"));
    }
}
