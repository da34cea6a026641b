package org.dateline.bench.machine;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures as they come: a heading for each part, a line for each contestant. */
public final class Report {
    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void heading(String text) {
        out.printf("%n%s%n", text);
    }

    public void note(String text) {
        out.printf("  %s%n", text);
    }

    /** Median, and the range of the repetitions. */
    public void line(String name, Figures figures, String unit) {
        out.printf(
                Locale.ROOT,
                "  %-44s %10s %-10s (%s .. %s, %d runs)%n",
                name,
                number(figures.median()),
                unit,
                number(figures.least()),
                number(figures.most()),
                figures.count());
    }

    public void atLeast(String name, double value, double target) {
        verdict(name, value, value >= target, "at least " + target);
    }

    public void atMost(String name, double value, double target) {
        verdict(name, value, value <= target, "at most " + target);
    }

    private void verdict(String name, double value, boolean met, String target) {
        out.printf(Locale.ROOT, "  %-44s %10.2f %-10s target: %s%n", name, value, met ? "met" : "NOT MET", target);
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
