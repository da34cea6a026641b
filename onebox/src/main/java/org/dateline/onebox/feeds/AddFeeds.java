package org.dateline.onebox.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.ingest.feeds.FeedList.Listed;
import org.dateline.ingest.fetch.WebAddress;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.IngestOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Poll feeds from now on. One that is parked or has ended is tried again.",
            "Addresses of this machine and its network are refused unless INGEST_FEEDS_ALLOW names them."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:all are polled",
            "2:wrong option or address",
            "3:the ingest service cannot be reached, or Kafka is away from it"
        })
final class AddFeeds implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final IngestOptions ingest;

    @Parameters(paramLabel = "ADDRESS", arity = "1..*", description = "Of a feed.")
    private List<String> addresses = new ArrayList<>();

    @Option(
            names = "--full-text",
            description = {
                "The text of an entry is that of its page, where the page has more and its host's robots.txt lets it be read."
            })
    private boolean fullText;

    AddFeeds(Console console, Map<String, String> environment) {
        this.console = console;
        this.ingest = new IngestOptions(environment);
    }

    @Override
    public Integer call() {
        List<Listed> feeds = addresses.stream()
                .map(address -> new Listed(checked(address), null, fullText))
                .toList();
        int added = new FeedsClient(ingest).add(feeds);
        console.err()
                .println(added + " added, " + (feeds.size() - added)
                        + " known already; dateline feeds list says how they fare");
        return ExitCode.OK;
    }

    /** The form in which the service knows it. */
    static String checked(String address) {
        try {
            return WebAddress.of(address).toString();
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        }
    }
}
