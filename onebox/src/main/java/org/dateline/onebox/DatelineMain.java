package org.dateline.onebox;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dateline.onebox.console.Console;
import picocli.CommandLine;

/** The {@code dateline} command. */
public final class DatelineMain {
    private DatelineMain() {}

    public static void main(String[] args) {
        // Before the first logger: a command's standard error is for its own words.
        System.getProperties().putIfAbsent("logback.configurationFile", "quiet-logback.xml");
        Map<String, String> environment = System.getenv();
        Console console = Console.of(System.getProperties(), environment);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> new PlainWords(console).unforeseen(thrown));
        System.exit(executed(commandLine(console, environment), console, args));
    }

    /** The exit code. Whatever happens is said in a sentence: an Error too is for the user. */
    static int executed(CommandLine command, Console console, String... args) {
        try {
            return command.execute(args);
        } catch (RuntimeException | Error thrown) {
            return new PlainWords(console).unforeseen(thrown);
        }
    }

    /** The command with all its subcommands. */
    static CommandLine commandLine(Console console, Map<String, String> environment) {
        return Subcommands.addTo(new CommandLine(new DatelineCommand(console)), console, environment)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.outStyle().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.max(80, Math.min(110, console.columns())))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUsage(console))
                .setExecutionExceptionHandler(new PlainWords(console));
    }
}
