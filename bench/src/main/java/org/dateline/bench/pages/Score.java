package org.dateline.bench.pages;

import java.util.Locale;

/**
 * Adds up what one contestant found on one part of the pages. F1 is of the mean precision and the mean recall of the pages,
 * as in Scrapinghub's evaluate.py; that of the snippets is of their sums, as in trafilatura's.
 */
final class Score {
    /** Right of those that are known. */
    private static final class Share {
        private int right;
        private int all;

        void add(boolean isRight) {
            all++;
            right += isRight ? 1 : 0;
        }

        @Override
        public String toString() {
            return right + "/" + all;
        }
    }

    final Share title = new Share();
    final Share author = new Share();
    final Share date = new Share();
    private final String name;
    private int pages;
    private int withText;
    private int expected;
    private double precision;
    private double recall;
    private int snippetsFound;
    private int snippetsMissed;
    private int snippetsWrong;
    private long cpuNanos;
    private int failures;

    Score(String name) {
        this.name = name;
    }

    void text(Shingles shingles, Snippets.Found snippets, long took) {
        pages++;
        withText += shingles.found() ? 1 : 0;
        precision += shingles.found() ? shingles.precision() : 0;
        expected += shingles.expected() ? 1 : 0;
        recall += shingles.expected() ? shingles.recall() : 0;
        snippetsFound += snippets.with();
        snippetsMissed += snippets.of() - snippets.with();
        snippetsWrong += snippets.without();
        cpuNanos += took;
    }

    void title(boolean right) {
        title.add(right);
    }

    void author(boolean right) {
        author.add(right);
    }

    void date(boolean right) {
        date.add(right);
    }

    void failure() {
        failures++;
    }

    @Override
    public String toString() {
        double p = precision / Math.max(1, withText);
        double r = recall / Math.max(1, expected);
        return String.format(
                Locale.ROOT,
                "%-28s %4d pages  P %.3f  R %.3f  F1 %.3f  snippets F1 %.3f  title %s  author %s  date %s  failed %d  %.0f"
                        + " pages a CPU second",
                name,
                pages,
                p,
                r,
                f1(p, r),
                2.0 * snippetsFound / Math.max(1, 2.0 * snippetsFound + snippetsMissed + snippetsWrong),
                title,
                author,
                date,
                failures,
                pages / Math.max(1e-9, cpuNanos / 1e9));
    }

    private static double f1(double p, double r) {
        return 2 * p * r / Math.max(1e-9, p + r);
    }
}
