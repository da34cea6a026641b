package org.dateline.onebox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.DataOut;

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

    /** With standard output of the test's own; {@link #out} is empty. */
    static Typed into(OutputStream out, InputStream input, String... arguments) {
        return typed(input, out, Map.of(), arguments);
    }

    private static Typed typed(String input, Map<String, String> environment, String... arguments) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Typed typed = typed(in, out, environment, arguments);
        return new Typed(typed.exitCode(), out.toString(StandardCharsets.UTF_8), typed.err());
    }

    private static Typed typed(
            InputStream input, OutputStream out, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                input,
                DataOut.of(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                100,
                false);
        int exitCode = DatelineMain.commandLine(console, environment).execute(arguments);
        return new Typed(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
