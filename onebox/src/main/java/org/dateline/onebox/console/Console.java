package org.dateline.onebox.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Where a command reads and writes: data on standard output, everything else on standard error. Thread-safe as far as
 * whole lines go.
 *
 * @param in standard input
 * @param out standard output: data only
 * @param err standard error: progress, refusals, questions
 * @param inIsTerminal whether a person would have to type {@code in}
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param columns the terminal's width
 * @param colour whether colours may be used on a terminal
 */
public record Console(
        InputStream in,
        DataOut out,
        PrintStream err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        boolean colour) {
    private static final int DEFAULT_COLUMNS = 100;

    /** The process's own streams; the launcher says which of them are a terminal. */
    public static Console of(Properties system, Map<String, String> environment) {
        List<String> terminals =
                List.of(system.getProperty("dateline.terminal", "").split(",", -1));
        return new Console(
                System.in,
                DataOut.of(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 32 * 1024),
                        true,
                        StandardCharsets.UTF_8),
                terminals.contains("in"),
                terminals.contains("out"),
                terminals.contains("err"),
                columns(system.getProperty("dateline.columns", "")),
                // https://no-color.org
                environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM")));
    }

    private static int columns(String text) {
        return text.matches("[1-9]\\d{1,3}") ? Integer.parseInt(text) : DEFAULT_COLUMNS;
    }

    /** A style on standard output where a person reads it. */
    public Style outStyle() {
        return new Style(colour && outIsTerminal);
    }

    /** A style on standard error where a person reads it. */
    public Style errStyle() {
        return new Style(colour && errIsTerminal);
    }

    /** The text on one line that fits the terminal beside {@code taken} columns; whole where nobody looks. */
    public String fitted(String text, int taken) {
        String line = OneLine.of(text);
        int room = Math.max(20, columns - taken);
        if (!outIsTerminal || line.length() <= room) {
            return line;
        }
        int cut = room - 1;
        if (Character.isHighSurrogate(line.charAt(cut - 1))) {
            cut--;
        }
        return line.substring(0, cut) + "…";
    }
}
