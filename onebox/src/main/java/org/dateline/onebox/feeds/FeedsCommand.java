package org.dateline.onebox.feeds;

import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline feeds}: feeds as a way in. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Feeds (RSS, Atom, JSON Feed) that ingest polls: add, list, remove; try one without Kafka.",
        footer = {
            "",
            "Examples:",
            "  dateline feeds try https://example.com/feed.xml",
            "  dateline feeds add https://example.com/feed.xml",
            "  dateline feeds list",
            "  dateline feeds import subscriptions.opml",
            "  dateline feeds export > subscriptions.opml"
        })
public final class FeedsCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private FeedsCommand(Console console) {
        this.console = console;
    }

    /** The command with its subcommands. */
    public static CommandLine commandLine(Console console, Map<String, String> environment) {
        return new CommandLine(new FeedsCommand(console))
                .addSubcommand(new AddFeeds(console, environment))
                .addSubcommand(new ListFeeds(console, environment))
                .addSubcommand(new RemoveFeeds(console, environment))
                .addSubcommand(new ImportFeeds(console, environment))
                .addSubcommand(new ExportFeeds(console, environment))
                .addSubcommand(new TryFeed(console, environment));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        return ExitCode.OK;
    }
}
