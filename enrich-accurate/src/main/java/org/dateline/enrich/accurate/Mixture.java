package org.dateline.enrich.accurate;

import org.dateline.enrich.topic.TopicScores;

/** What three opinions on a text come to: of the head, of the nearest concepts, and of the fast tier. */
public final class Mixture {
    /*
     * By cross-validation on open and written items: without the fast tier's opinion open items lose five points, without
     * the concepts' the written ones lose one; half as much or twice as much of either moves less than a point.
     */
    private static final double FAST = 0.35;
    private static final double NEAR = 0.25;
    private static final double NEAR_TEMPERATURE = 0.05;

    private Mixture() {}

    /** Head and concepts alone. */
    public static double[] ofVector(Head head, Concepts concepts, float[] vector, double nearShare) {
        double[] mixed = head.shares(vector);
        double[] near = Head.softmax(concepts.nearness(concepts.cosines(vector)), NEAR_TEMPERATURE);
        for (int top = 0; top < mixed.length; top++) {
            mixed[top] += nearShare * (near[top] - mixed[top]);
        }
        return mixed;
    }

    /** All three. */
    public static double[] of(Head head, Concepts concepts, float[] vector, TopicScores fast) {
        double[] mixed = ofVector(head, concepts, vector, NEAR);
        for (int top = 0; top < mixed.length; top++) {
            mixed[top] += FAST * (fast.share(top) - mixed[top]);
        }
        return mixed;
    }
}
