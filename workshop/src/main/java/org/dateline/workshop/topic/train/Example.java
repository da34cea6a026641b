package org.dateline.workshop.topic.train;

import org.dateline.enrich.topic.Features;

/** What the student sees of a text, and what it should say. Not a record, because of its arrays. */
final class Example {
    final Features features;
    final float[] meaning;
    final float[] target;
    final float weight;

    /**
     * @param meaning sum of the words' vectors
     * @param target shares over the top levels, summing up to 1
     * @param weight how much it counts
     */
    Example(Features features, float[] meaning, float[] target, float weight) {
        this.features = features;
        this.meaning = meaning;
        this.target = target;
        this.weight = weight;
    }
}
