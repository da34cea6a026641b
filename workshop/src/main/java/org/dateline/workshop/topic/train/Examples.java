package org.dateline.workshop.topic.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dateline.enrich.topic.Features;
import org.dateline.enrich.topic.WordVectors;
import org.dateline.enrich.topic.Words;

/** Texts as the student reads them, and for its reader of meanings the same with words left out. */
final class Examples {
    /** How often a text is seen with gaps, beside the whole text. */
    private static final int GAPPED = 3;

    /** Share of the words that are left out then: what a text is about must not hang on one word. */
    private static final double LEFT_OUT = 0.3;

    private final WordVectors vectors;
    private final float titleWeight;
    private final int bits;
    private final List<Example> whole = new ArrayList<>();
    private final List<Example> gapped = new ArrayList<>();

    /**
     * @param titleWeight how often a word of the title counts
     * @param bits of the hashed features
     */
    Examples(WordVectors vectors, float titleWeight, int bits) {
        this.vectors = vectors;
        this.titleWeight = titleWeight;
        this.bits = bits;
    }

    /**
     * @param target shares over the top levels
     * @param weight how much it counts
     */
    void add(String title, String text, float[] target, float weight) {
        Words words = new Words().read(title);
        int titleWords = words.size();
        words.read(text);
        Features features = Features.of(words, titleWords, titleWeight, bits);
        whole.add(new Example(features, vectors.sum(words, titleWords, titleWeight), target, weight));
        for (int gaps = 0; gaps < GAPPED; gaps++) {
            long salt = new SplittableRandom(gapped.size()).nextLong();
            float[] some = vectors.sum(words, titleWords, titleWeight, hash -> heard(hash, salt));
            gapped.add(new Example(features, some, target, weight));
        }
    }

    /** A word that is left out is left out everywhere in the text. */
    private static boolean heard(int hash, long salt) {
        return new SplittableRandom(hash ^ salt).nextDouble() >= LEFT_OUT;
    }

    List<Example> whole() {
        return whole;
    }

    /** Those with gaps have their features too, which are of the whole text. */
    List<Example> wholeAndGapped() {
        List<Example> all = new ArrayList<>(gapped);
        all.addAll(whole);
        return all;
    }
}
