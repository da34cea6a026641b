package org.dateline.onebox;

import java.util.concurrent.Callable;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import picocli.CommandLine.Command;

/** {@code dateline} alone: a first screen that shows what to type next. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "News articles in; one JSON record per article out, on a Kafka topic and in a folder.",
        commandListHeading = "%nCommands:%n",
        footer = {"", "dateline COMMAND --help explains a command with examples."})
final class DatelineCommand implements Callable<Integer> {
    private final Console console;

    DatelineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(FirstScreen.text(console.outStyle()));
        return ExitCode.OK;
    }
}
