package org.dateline.onebox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dateline.onebox.console.Console;

/** A command as it was typed, with what it answered. */
record Typed(int exitCode, String out, String err) {
    static Typed command(String... arguments) {
        return withInput("", arguments);
    }

    static Typed in(Map<String, String> environment, String... arguments) {
        return typed("", environment, arguments);
    }

    static Typed withInput(String input, String... arguments) {
        return typed(input, Map.of(), arguments);
    }

    private static Typed typed(String input, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                100,
                false);
        int exitCode = DatelineMain.commandLine(console, environment).execute(arguments);
        return new Typed(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
