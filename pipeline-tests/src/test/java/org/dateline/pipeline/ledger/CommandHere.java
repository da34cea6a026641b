package org.dateline.pipeline.ledger;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.DataOut;
import picocli.CommandLine;

/** A command of {@code dateline} as it was typed, run in this process, with what it answered. */
record CommandHere(int exitCode, String out, String err) {
    static CommandHere typed(Function<Console, CommandLine> command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                DataOut.of(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                100,
                false);
        int exitCode = command.apply(console).execute(arguments);
        console.out().flush();
        return new CommandHere(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
