package org.dateline.onebox.rejected;

import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline rejected}: what could not be handled. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "List what could not be handled, show why, and hand it in again once the cause is mended.",
        footer = {
            "",
            "Examples:",
            "  dateline rejected list",
            "  dateline rejected show 0/12",
            "  dateline rejected redrive 0/12"
        })
public final class RejectedCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RejectedCommand(Console console) {
        this.console = console;
    }

    /** The command with its subcommands. */
    public static CommandLine commandLine(Console console, Map<String, String> environment) {
        return new CommandLine(new RejectedCommand(console))
                .addSubcommand(new ListRejected(console, environment))
                .addSubcommand(new CountRejected(console, environment))
                .addSubcommand(new ShowRejected(console, environment))
                .addSubcommand(new RedriveRejected(console, environment))
                .addSubcommand(new ExportRejected(console, environment))
                .addSubcommand(new ImportRejected(console, environment));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        return ExitCode.OK;
    }
}
