package org.dateline.workshop.topic.train;

import java.util.List;
import java.util.SplittableRandom;
import org.dateline.enrich.topic.Features;
import org.dateline.enrich.topic.TopicScores;

/**
 * Fits a linear softmax over hashed features to soft labels by AdaGrad. One thread and a fixed seed: the same examples in
 * the same order give the same weights to the last bit.
 */
final class SoftmaxTrainer {
    private static final int TOPS = TopicScores.TOPS;

    private final float rate;
    private final float decay;
    private final float[] weights;
    private final float[] squares;
    private final float[] bias = new float[TOPS];
    private final float[] biasSquares = new float[TOPS];

    /**
     * @param rate step width before AdaGrad shortens it
     * @param decay pulls the weights of the features that an example has towards 0 at each step
     */
    SoftmaxTrainer(int bits, float rate, float decay) {
        this.rate = rate;
        this.decay = decay;
        this.weights = new float[TOPS << bits];
        this.squares = new float[TOPS << bits];
    }

    void fit(List<Example> examples, int epochs, long seed) {
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (int index : order) {
                step(examples.get(index));
            }
        }
    }

    static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private void step(Example example) {
        float[] gradient = new float[TOPS];
        scores(example.features, gradient);
        softmax(gradient);
        for (int top = 0; top < TOPS; top++) {
            gradient[top] = (gradient[top] - example.target[top]) * example.weight;
            biasSquares[top] += gradient[top] * gradient[top];
            bias[top] -= rate * gradient[top] / ((float) Math.sqrt(biasSquares[top]) + 1e-3f);
        }
        Features features = example.features;
        for (int i = 0; i < features.size(); i++) {
            int row = features.bucket(i) * TOPS;
            float weight = features.weight(i);
            for (int top = 0; top < TOPS; top++) {
                float slope = gradient[top] * weight + decay * weights[row + top];
                squares[row + top] += slope * slope;
                weights[row + top] -= rate * slope / ((float) Math.sqrt(squares[row + top]) + 1e-3f);
            }
        }
    }

    void scores(Features features, float[] scores) {
        System.arraycopy(bias, 0, scores, 0, TOPS);
        for (int i = 0; i < features.size(); i++) {
            int row = features.bucket(i) * TOPS;
            float weight = features.weight(i);
            for (int top = 0; top < TOPS; top++) {
                scores[top] += weight * weights[row + top];
            }
        }
    }

    static void softmax(float[] scores) {
        float most = scores[0];
        for (float score : scores) {
            most = Math.max(most, score);
        }
        float sum = 0;
        for (int top = 0; top < TOPS; top++) {
            scores[top] = (float) StrictMath.exp(scores[top] - most);
            sum += scores[top];
        }
        for (int top = 0; top < TOPS; top++) {
            scores[top] /= sum;
        }
    }

    float[] weights() {
        return weights;
    }

    float[] bias() {
        return bias;
    }
}
