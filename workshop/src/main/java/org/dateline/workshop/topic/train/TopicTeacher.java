package org.dateline.workshop.topic.train;

import java.util.List;

/**
 * A slow, good scorer that labels text for the fast tier to learn from. Brought along by another module and found by
 * {@link java.util.ServiceLoader}.
 */
public interface TopicTeacher {
    /** Name and version, for the model's credits. */
    String name();

    /**
     * Learns from items labelled by people. Deterministic.
     *
     * @return what labels further text
     */
    Labels learn(List<TopicItem> items);

    /** A vector that stands for the text's meaning: what a word means is learnt from the vectors of texts. */
    float[] embed(String text);

    /** The vector of what the teacher reads of a text: the title and its first words. */
    float[] embed(String title, String text);

    /** Gives labels. */
    interface Labels {
        /** How the text divides over the 17 top levels, summing up to 1. */
        double[] label(String title, String text);
    }
}
