package org.dateline.enrich.place.resolve;

/** One place that a name can mean, with what speaks for it whatever else the text names. */
final class Option {
    final int place;
    /** Whether the text says in which country or province: "Springfield, Missouri". */
    final boolean hinted;

    double prior;
    double score;

    Option(int place, double prior, boolean hinted) {
        this.place = place;
        this.prior = prior;
        this.hinted = hinted;
        this.score = prior;
    }

    void favour(double points) {
        prior += points;
        score = prior;
    }
}
