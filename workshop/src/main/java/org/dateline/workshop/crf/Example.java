package org.dateline.workshop.crf;

import org.dateline.enrich.crf.Features;

/** A sequence to train on: its features, and for each position the states that may be right. */
public final class Example {
    private final int[] features;
    private final int[] ends;
    private final int[] allowed;

    /** An example that keeps a copy of these features. */
    public static Example of(Features features, int[] allowed) {
        return new Example(features.hashes(), features.ends(), allowed);
    }

    /**
     * @param features hashes, position after position
     * @param ends for each position the end of its features
     * @param allowed for each position a set of states: one where it is known, all where it is not
     */
    private Example(int[] features, int[] ends, int[] allowed) {
        if (allowed.length != ends.length) {
            throw new IllegalArgumentException(
                    "the example has " + allowed.length + " labels and " + ends.length + " positions: must be as many");
        }
        this.features = features;
        this.ends = ends;
        this.allowed = allowed.clone();
    }

    int positions() {
        return ends.length;
    }

    int start(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    int end(int position) {
        return ends[position];
    }

    int feature(int index) {
        return features[index];
    }

    int features() {
        return features.length;
    }

    int[] allowed() {
        return allowed;
    }
}
