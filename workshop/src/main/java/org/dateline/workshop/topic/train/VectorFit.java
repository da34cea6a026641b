package org.dateline.workshop.topic.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Moves words' vectors until the sum over a text's words points where the teacher's vector of the whole text points. What
 * a word means by itself is where it starts; what it does in texts is where it ends. One thread and a fixed seed.
 */
final class VectorFit {
    /** More of them fit the texts at hand better and others worse. */
    private static final int EPOCHS = 5;

    private static final float RATE = 0.1f;

    /** Share of a text's words that are left out each time: no word may lean on the others that it is always seen with. */
    private static final double LEFT_OUT = 0.75;

    /** What a word has been moved already, as it were: a word of few texts stays near to where it starts. */
    private static final float INERTIA = 0.02f;

    private static final long SEED = 5;

    private final float[][] vectors;
    private final float[] squares;
    private final int size;

    /** @param vectors a row for each word, changed by {@link #fit} */
    VectorFit(float[][] vectors) {
        this.vectors = vectors;
        this.squares = new float[vectors.length];
        this.size = vectors[0].length;
        Arrays.fill(squares, INERTIA);
    }

    /** What a text says and what it means. Not a record, because of its arrays. */
    static final class Text {
        final int[] words;
        final float[] target;

        /**
         * @param words rows of its words, as often as they occur
         * @param target the teacher's vector in as many numbers as a word's has, of length 1
         */
        Text(int[] words, float[] target) {
            this.words = words;
            this.target = target;
        }
    }

    void fit(List<Text> texts) {
        int[] order = new int[texts.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            SoftmaxTrainer.shuffle(order, random);
            for (int index : order) {
                Text text = texts.get(index);
                step(some(text.words, random), text.target);
            }
        }
    }

    private static int[] some(int[] words, SplittableRandom random) {
        int[] some = new int[words.length];
        int count = 0;
        for (int word : words) {
            if (random.nextDouble() >= LEFT_OUT) {
                some[count++] = word;
            }
        }
        return Arrays.copyOf(some, count);
    }

    /** Down the slope of half the squared distance between the target and the sum brought to length 1. */
    private void step(int[] words, float[] target) {
        float[] slope = slope(words, target);
        float square = 0;
        for (float number : slope) {
            square += number * number / size;
        }
        for (int word : words) {
            squares[word] += square;
            float step = RATE / ((float) Math.sqrt(squares[word]) + 1e-4f);
            float[] vector = vectors[word];
            for (int k = 0; k < size; k++) {
                vector[k] += step * slope[k];
            }
        }
    }

    private float[] slope(int[] words, float[] target) {
        float[] sum = new float[size];
        for (int word : words) {
            float[] vector = vectors[word];
            for (int k = 0; k < size; k++) {
                sum[k] += vector[k];
            }
        }
        normalise(sum);
        float cosine = 0;
        for (int k = 0; k < size; k++) {
            cosine += sum[k] * target[k];
        }
        for (int k = 0; k < size; k++) {
            sum[k] = target[k] - cosine * sum[k];
        }
        return sum;
    }

    /** Brings it to length 1; all zeros stay. */
    static void normalise(float[] vector) {
        float squares = 0;
        for (float number : vector) {
            squares += number * number;
        }
        float length = (float) Math.sqrt(squares) + 1e-6f;
        for (int k = 0; k < vector.length; k++) {
            vector[k] /= length;
        }
    }
}
