package org.dateline.onebox.train;

import java.util.concurrent.Callable;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline train}: rebuilds the models that Dateline ships. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Rebuild a committed model from open corpora, reproducibly, and print every figure.",
        footer = {"", "Examples:", "  dateline train entities --corpora DIR"})
public final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private TrainCommand(Console console) {
        this.console = console;
    }

    /** The command with its subcommands. */
    public static CommandLine commandLine(Console console) {
        return new CommandLine(new TrainCommand(console))
                .addSubcommand(new TrainEntities(console))
                .addSubcommand(new TrainGazetteer(console))
                .addSubcommand(new TrainKnowledge(console))
                .addSubcommand(new VocabularyCommand(console))
                .addSubcommand(new TopicsCommand(console))
                .addSubcommand(new FineTopicsCommand(console));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        return ExitCode.OK;
    }
}
