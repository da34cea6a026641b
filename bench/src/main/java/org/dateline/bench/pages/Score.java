package org.dateline.bench.pages;

import java.util.Locale;

/** Adds up what one contestant found on one part of the pages. */
final class Score {
    private final String name;
    private int pages;
    private double common;
    private double surplus;
    private double missing;
    private int titles;
    private int titlesRight;
    private int authors;
    private int authorsRight;
    private int dates;
    private int datesRight;
    private long nanos;
    private int failures;

    Score(String name) {
        this.name = name;
    }

    void text(Shingles shingles, long took) {
        pages++;
        common += shingles.common();
        surplus += shingles.surplus();
        missing += shingles.missing();
        nanos += took;
    }

    void title(boolean right) {
        titles++;
        titlesRight += right ? 1 : 0;
    }

    void author(boolean right) {
        authors++;
        authorsRight += right ? 1 : 0;
    }

    void date(boolean right) {
        dates++;
        datesRight += right ? 1 : 0;
    }

    void failure() {
        failures++;
    }

    @Override
    public String toString() {
        double precision = common / Math.max(1e-9, common + surplus);
        double recall = common / Math.max(1e-9, common + missing);
        return String.format(
                Locale.ROOT,
                "%-28s %4d pages  P %.3f  R %.3f  F1 %.3f  title %d/%d  author %d/%d  date %d/%d  failed %d  %.0f pages/s",
                name,
                pages,
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall),
                titlesRight,
                titles,
                authorsRight,
                authors,
                datesRight,
                dates,
                failures,
                pages / Math.max(1e-9, nanos / 1e9));
    }
}
