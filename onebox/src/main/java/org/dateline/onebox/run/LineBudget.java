package org.dateline.onebox.run;

import java.io.PrintStream;
import java.util.function.Supplier;

/** A line an article as long as a person could read along; beyond that, how many were left out. Thread-safe. */
final class LineBudget {
    private static final long LINES_A_SECOND = 100;

    private final PrintStream out;
    private long second;
    private long inThisSecond;
    private long leftOut;

    LineBudget(PrintStream out) {
        this.out = out;
    }

    /** @param line asked for only when there is room for it: files are looked into to say what became of an article */
    synchronized void line(Supplier<String> line) {
        long now = System.nanoTime() / 1_000_000_000;
        if (now != second) {
            second = now;
            inThisSecond = 0;
            sayLeftOut();
        }
        if (inThisSecond++ < LINES_A_SECOND) {
            out.println(line.get());
        } else {
            leftOut++;
        }
    }

    synchronized void sayLeftOut() {
        if (leftOut > 0) {
            out.println("          ... and " + leftOut + " more");
            leftOut = 0;
        }
    }
}
