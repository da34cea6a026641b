package org.dateline.pipeline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java cannot send itself. */
final class Signals {
    private Signals() {}

    /** @param signal such as {@code STOP} */
    static void send(String signal, long pid) {
        try {
            // The shell's own kill: the program of that name is not on every machine.
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill -" + signal + " " + pid + " ended with " + kill.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("kill -" + signal + " " + pid + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in kill -" + signal + " " + pid, e);
        }
    }
}
