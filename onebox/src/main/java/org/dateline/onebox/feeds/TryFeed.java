package org.dateline.onebox.feeds;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.ingest.feeds.poll.FeedTrial;
import org.dateline.ingest.fetch.AllowedHosts;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Warning;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.OneLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline feeds try}. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "Fetch a feed once, from here, and print the articles that ingest would publish of it, as ninjs, one a line."
                    + " Nothing is published, and no service is needed.",
            "What the feed and its server say of themselves, and what is refused, is on standard error."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:every entry is an article",
            "1:it cannot be polled, or some entries are refused",
            "2:wrong option or address",
            "141:whoever read the output has gone"
        })
final class TryFeed implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "ADDRESS", description = "Of a feed.")
    private String address = "";

    @Option(
            names = "--allow",
            paramLabel = "HOSTS",
            description = "Hosts that are not of the public network, such as localhost; with commas. Default:"
                    + " INGEST_FEEDS_ALLOW.")
    private @Nullable String allow;

    TryFeed(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        FeedTrial trial = trial();
        if (!trial.problem().isEmpty()) {
            throw CommandFailed.refused(OneLine.of(address + ": " + trial.problem()));
        }
        trial.facts().forEach(fact -> console.err().println(OneLine.of(fact)));
        List<ParseOutcome> entries = trial.entries();
        int refused = 0;
        for (int i = 0; i < entries.size(); i++) {
            refused += print(i, entries.get(i));
            if (console.out().checkError()) {
                return console.out().readerIsGone() ? ExitCode.READER_GONE : ExitCode.REFUSED;
            }
        }
        return refused == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    private FeedTrial trial() {
        String allowed = allow == null ? environment.getOrDefault("INGEST_FEEDS_ALLOW", "") : allow;
        try {
            return FeedTrial.of(address, FetchSettings.of(AllowedHosts.of(allowed)));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        }
    }

    /** How many were refused. */
    private int print(int number, ParseOutcome entry) {
        for (Warning warning : entry.warnings()) {
            console.err().println("[" + number + "]: warning: " + OneLine.of(warning.message()));
        }
        return entry.fold(
                article -> {
                    console.out().println(new String(MessageJson.write(article), StandardCharsets.UTF_8));
                    return 0;
                },
                no -> {
                    console.err().println("[" + number + "]: " + no.reason().code() + ": " + OneLine.of(no.message()));
                    return 1;
                });
    }
}
