package org.dateline.onebox.evaluate;

import java.util.concurrent.Callable;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline evaluate}: scores what enrich finds against gold. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Score what enrich finds against gold: precision, recall, F1, accuracy; exit 1 under --at-least.",
        footer = {
            "",
            "Examples:",
            "  dateline evaluate entities news.tsv",
            "  dateline evaluate --rules",
            "  dateline evaluate gold article.gold.json --without since-looks-back",
            "  dateline evaluate gold article.gold.json --json"
        })
public final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private EvaluateCommand(Console console) {
        this.console = console;
    }

    /** The command with its subcommands. */
    public static CommandLine commandLine(Console console) {
        return new CommandLine(new EvaluateCommand(console))
                .addSubcommand(new EvaluateEntities(console))
                .addSubcommand(new EvaluateGold(console))
                .addSubcommand(new EvaluatePlaces(console))
                .addSubcommand(new EvaluateQuotes(console))
                .addSubcommand(new EvaluateTopics(console))
                .addSubcommand(new EvaluateKeywords(console))
                .addSubcommand(new EvaluateSummary(console));
    }

    @Override
    public Integer call() {
        if (rules.wanted()) {
            return rules.print(console);
        }
        spec.commandLine().usage(console.out());
        return ExitCode.OK;
    }
}
