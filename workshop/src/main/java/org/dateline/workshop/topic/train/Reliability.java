package org.dateline.workshop.topic.train;

import java.util.Locale;

/** Whether confidence means what it says: topics that were given, by bands of ten hundredths. Filled by one thread. */
public final class Reliability {
    /** How many bands there are; the last one has 1 too. */
    public static final int BANDS = 10;

    private final int[] counts = new int[BANDS];
    private final double[] right = new double[BANDS];
    private final double[] confidences = new double[BANDS];

    /** @param confidence 0..1 */
    public void add(double confidence, boolean wasRight) {
        add(confidence, wasRight ? 1 : 0);
    }

    /**
     * @param confidence 0..1
     * @param share 0..1: how right the topic was
     */
    public void add(double confidence, double share) {
        int band = Math.min(BANDS - 1, (int) (confidence * BANDS));
        counts[band]++;
        right[band] += share;
        confidences[band] += confidence;
    }

    /** Topics in a band. */
    public int count(int band) {
        return counts[band];
    }

    /** How many topics there are in all bands. */
    public int count() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Share of a band's topics that were right, or NaN where it is empty. */
    public double rightShare(int band) {
        return right[band] / counts[band];
    }

    /** Share of all topics that were right, or NaN where there is none. */
    public double rightShare() {
        double sum = 0;
        for (double band : right) {
            sum += band;
        }
        return sum / count();
    }

    /** Mean confidence of a band's topics, or NaN where it is empty. */
    public double confidence(int band) {
        return confidences[band] / counts[band];
    }

    /** Expected calibration error: how far confidence and share of right topics are apart, over the bands by their size. */
    public double error() {
        double sum = 0;
        for (int band = 0; band < BANDS; band++) {
            sum += Math.abs(confidences[band] - right[band]);
        }
        return sum / Math.max(1, count());
    }

    /** For a person. */
    public String table() {
        StringBuilder table = new StringBuilder();
        for (int band = 0; band < BANDS; band++) {
            if (counts[band] > 0) {
                table.append(String.format(
                        Locale.ROOT,
                        "  given at %2d-%3d: %4d, mean %.3f, right %.3f%n",
                        band * 100 / BANDS,
                        (band + 1) * 100 / BANDS,
                        counts[band],
                        confidence(band),
                        rightShare(band)));
            }
        }
        return table.toString();
    }
}
