package org.dateline.onebox.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.IngestOptions;
import org.dateline.onebox.console.OneLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Poll feeds no more, and forget what is known of them. Their articles stay.",
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:all are removed",
            "1:some were not polled, each named on standard error",
            "2:wrong option or address",
            "3:the ingest service cannot be reached, or Kafka is away from it"
        })
final class RemoveFeeds implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final IngestOptions ingest;

    @Parameters(paramLabel = "ADDRESS", arity = "1..*", description = "Of a feed, as dateline feeds list shows it.")
    private List<String> addresses = new ArrayList<>();

    RemoveFeeds(Console console, Map<String, String> environment) {
        this.console = console;
        this.ingest = new IngestOptions(environment);
    }

    @Override
    public Integer call() {
        List<String> checked = addresses.stream().map(AddFeeds::checked).toList();
        FeedsClient client = new FeedsClient(ingest);
        int unknown = 0;
        for (String address : checked) {
            boolean removed = client.remove(address);
            unknown += removed ? 0 : 1;
            console.err().println((removed ? "removed  " : "unknown  ") + OneLine.of(address));
        }
        return unknown == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }
}
