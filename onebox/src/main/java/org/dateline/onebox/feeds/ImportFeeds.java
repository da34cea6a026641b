package org.dateline.onebox.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.ingest.feeds.FeedList;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.IngestOptions;
import org.dateline.onebox.console.OneLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Poll the feeds of a list: OPML, as feed readers export it, or an address a line, # before a remark.",
            "What is polled already stays; nothing is removed."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:all are polled",
            "1:some lines are no feed, each named on standard error; the others are polled",
            "2:wrong option, or no feed in the file",
            "3:the ingest service cannot be reached, or Kafka is away from it"
        })
final class ImportFeeds implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final IngestOptions ingest;

    @Parameters(paramLabel = "FILE", description = "- is standard input.")
    private Path file = Path.of("-");

    ImportFeeds(Console console, Map<String, String> environment) {
        this.console = console;
        this.ingest = new IngestOptions(environment);
    }

    @Override
    public Integer call() {
        FeedList.Read read = FeedList.read(text());
        read.problems().forEach(problem -> console.err().println(OneLine.of(problem)));
        if (read.feeds().isEmpty()) {
            throw CommandFailed.usage(file + " names no feed: must be OPML or an address a line");
        }
        int added = new FeedsClient(ingest).add(read.feeds());
        console.err()
                .println(added + " added, " + (read.feeds().size() - added) + " known already"
                        + (read.problems().isEmpty()
                                ? ""
                                : ", " + read.problems().size() + " not understood"));
        return read.problems().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private String text() {
        try {
            byte[] bytes = file.toString().equals("-") ? console.in().readAllBytes() : Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CommandFailed.usage(file + " cannot be read: must be a file of feeds (" + e + ")");
        }
    }
}
