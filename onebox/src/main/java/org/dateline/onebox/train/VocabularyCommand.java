package org.dateline.onebox.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.workshop.topic.train.VocabularyRelease;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline train vocabulary}: takes over a release of the Media Topics. */
@Command(
        name = "vocabulary",
        mixinStandardHelpOptions = true,
        description = "Take over a release of the IPTC Media Topics, and print what changed.",
        footer = {"", "Example:", "  dateline train vocabulary --from mediatopics.jsonl --release 2023-10"})
final class VocabularyCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "One JSON object a line: code, label, parent, wikidata.")
    private @Nullable Path from;

    @Option(names = "--release", paramLabel = "YYYY-MM", required = true, description = "Which release it is.")
    private String release = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write (default: the resource in the sources); - writes nothing.")
    private Path out = Path.of(
            System.getProperty("dateline.home", "."),
            "enrich/src/main/resources/org/dateline/enrich/topic/mediatopics.tsv");

    VocabularyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (from == null || !Files.isReadable(from)) {
            throw CommandFailed.usage("--from is " + from + ": must be a file that can be read");
        }
        List<String> lines = VocabularyRelease.resource(from, release);
        Vocabulary after = Vocabulary.parse(lines);
        Vocabulary before =
                Files.isReadable(out) ? Vocabulary.parse(Files.readAllLines(out)) : Vocabulary.parse(List.of());
        List<String> changes = VocabularyRelease.changes(before, after);
        changes.forEach(console.out()::println);
        console.out()
                .println(after.concepts().size() + " topics of release " + after.release() + ", " + changes.size()
                        + " changed from release " + before.release());
        if (!out.toString().equals("-")) {
            VocabularyRelease.write(lines, out);
        }
        return ExitCode.OK;
    }
}
