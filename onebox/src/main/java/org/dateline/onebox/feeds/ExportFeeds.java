package org.dateline.onebox.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.ingest.feeds.FeedList;
import org.dateline.ingest.feeds.FeedList.Listed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.IngestOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline feeds export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Print the feeds as OPML, for dateline feeds import and for feed readers.",
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:printed",
            "1:the output could not be written",
            "2:wrong option",
            "3:the ingest service cannot be reached, or has not read its topic yet"
        })
final class ExportFeeds implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final IngestOptions ingest;

    ExportFeeds(Console console, Map<String, String> environment) {
        this.console = console;
        this.ingest = new IngestOptions(environment);
    }

    @Override
    public Integer call() {
        List<Listed> feeds =
                new FeedsClient(ingest).list().stream().map(ExportFeeds::listed).toList();
        console.out().print(FeedList.opml(feeds));
        return console.out().checkError() ? ExitCode.REFUSED : ExitCode.OK;
    }

    private static Listed listed(JsonNode feed) {
        return new Listed(
                feed.path("address").asText(),
                feed.has("title") ? feed.path("title").asText() : null,
                feed.path("fullText").asBoolean());
    }
}
