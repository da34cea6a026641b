package org.dateline.onebox.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that all evaluations share, and how they end. */
final class Scoring {
    @Option(
            names = "--at-least",
            paramLabel = "SHARE",
            description = "0..1: exit with 1 where the main figure is lower, for CI.")
    private @Nullable Double atLeast;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    /** Refuses a threshold that no score can have, before any work is done. */
    public void check() {
        if (atLeast != null && !(atLeast >= 0 && atLeast <= 1)) {
            throw CommandFailed.usage("--at-least is " + atLeast + ": must be from 0 to 1");
        }
    }

    /**
     * Prints the figures and compares the main one.
     *
     * @param table for a person
     * @param object the same for a program, printed on one line
     * @param name of the main figure, as people call it
     * @return the exit code
     */
    public int report(Console console, String table, JsonNode object, String name, double main) {
        if (json) {
            console.out().println(object);
        } else {
            console.out().print(table);
        }
        console.out().flush();
        if (atLeast != null && main < atLeast) {
            console.err()
                    .println(String.format(
                            Locale.ROOT, "%s is %.4f: less than the %.4f of --at-least", name, main, atLeast));
            return ExitCode.REFUSED;
        }
        return ExitCode.OK;
    }
}
