package org.dateline.enrich.topic.train;

import org.dateline.enrich.topic.Features;

/**
 * What the student sees of a text, and what it should say.
 */
final class Example {
    final Features features;
    final float[] target;
    final float weight;

    /**
     * @param target shares over the top levels, summing up to 1
     * @param weight how much it counts
     */
    Example(Features features, float[] target, float weight) {
        this.features = features;
        this.target = target;
        this.weight = weight;
    }
}
