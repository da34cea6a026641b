package org.dateline.onebox.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.topic.fine.FineTraining;
import org.dateline.workshop.topic.train.TopicItems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline train fine-topics}: how terms become confidence. */
@Command(
        name = "fine-topics",
        mixinStandardHelpOptions = true,
        description =
                "Learn how much the terms of topics below the top levels say; the same items give the same weights.",
        footer = {"", "Example:", "  dateline train fine-topics"})
final class FineTopicsCommand implements Callable<Integer> {
    private static final Path HOME = Path.of(System.getProperty("dateline.home", "."));

    private final Console console;

    @Option(names = "--written", paramLabel = "DIR", description = "Items with topics (default: those in the sources).")
    private Path written = HOME.resolve("workshop/src/training/topics");

    @Option(
            names = "--development",
            paramLabel = "DIR",
            description = "Items of the top levels that the others lack (default: those in the sources).")
    private Path development = HOME.resolve("workshop/src/training/fine-topics");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write (default: the resource in the sources).")
    private Path weights =
            HOME.resolve("enrich/src/main/resources/org/dateline/enrich/topic/fine/" + FineTraining.RESOURCE);

    FineTopicsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TopicItems items = new TopicItems(Vocabulary.load());
        List<String> lines =
                FineTraining.train(items.directory(written, "written"), items.directory(development, "development"));
        Files.write(weights, lines, StandardCharsets.UTF_8);
        lines.forEach(console.out()::println);
        return ExitCode.OK;
    }
}
