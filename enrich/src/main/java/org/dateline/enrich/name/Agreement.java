package org.dateline.enrich.name;

import org.dateline.enrich.crf.Decoder;
import org.dateline.enrich.crf.TagSet;

/**
 * Lets the places where a word stands in an article hear each other: what the others take it for is added to a token's own
 * scores, the more the more there are.
 */
final class Agreement {
    /** How loud all the others together are, at most. */
    private static final float LOUDEST = 0.5f;
    /** So many others are half as loud as very many. */
    private static final float HALF = 1;
    /** Added to every share, so that none is impossible. */
    private static final float LEAST = 0.05f;

    private static final int KINDS = 1 + NameModel.TAGS.types().size();

    private final Words words;
    private final Elsewhere elsewhere;
    private final float[] shares;
    private final float[] sums;
    private final int[] counts;

    Agreement(Words words, Elsewhere elsewhere) {
        this.words = words;
        this.elsewhere = elsewhere;
        shares = new float[words.count * KINDS];
        sums = new float[elsewhere.distinct * KINDS];
        counts = new int[elsewhere.distinct];
    }

    /** @param decoder that has just decoded these tokens */
    void hear(int from, int to, Decoder decoder) {
        for (int i = from; i < to; i++) {
            if (!words.has(i, Words.CAPITALISED)) {
                continue;
            }
            int word = elsewhere.number[i];
            counts[word]++;
            for (int k = 0; k < KINDS; k++) {
                float share = decoder.share(i - from, k - 1);
                shares[i * KINDS + k] = share;
                sums[word * KINDS + k] += share;
            }
        }
    }

    /** Adds to the scores of all tokens that were heard. */
    void speak(float[] scores) {
        int states = NameModel.TAGS.size();
        float[] said = new float[KINDS];
        for (int i = 0; i < words.count; i++) {
            int word = elsewhere.number[i];
            int others = counts[word] - 1;
            if (others < 1 || !words.has(i, Words.CAPITALISED)) {
                continue;
            }
            float loud = LOUDEST * others / (others + HALF);
            for (int k = 0; k < KINDS; k++) {
                float share = (sums[word * KINDS + k] - shares[i * KINDS + k]) / others;
                said[k] = loud * (float) Math.log(Math.max(0, share) + LEAST);
            }
            for (int s = 0; s < states; s++) {
                scores[i * states + s] += said[TagSet.type(s) + 1];
            }
        }
    }
}
