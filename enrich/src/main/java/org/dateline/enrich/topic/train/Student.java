package org.dateline.enrich.topic.train;

import java.util.List;
import org.dateline.enrich.topic.Calibration;
import org.dateline.enrich.topic.Features;
import org.dateline.enrich.topic.StudentModel;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.Words;

/** Makes a student of examples: the recipe's numbers, and the rounding to bytes. */
final class Student {
    static final int BITS = 18;
    static final float TITLE_WEIGHT = 2;
    private static final int EPOCHS = 8;
    private static final float RATE = 0.3f;
    private static final int TOPS = TopicScores.TOPS;
    private static final int LARGEST = 127;

    private Student() {}

    static Features features(String title, String text) {
        Words words = new Words().read(title);
        int titleWords = words.size();
        return Features.of(words.read(text), titleWords, TITLE_WEIGHT, BITS);
    }

    static SoftmaxTrainer trained(List<Example> examples, long seed) {
        SoftmaxTrainer trainer = new SoftmaxTrainer(BITS, RATE, 0);
        trainer.fit(examples, EPOCHS, seed);
        return trainer;
    }

    /** @param temperature over 1 makes it less sure than it was trained to be */
    static StudentModel rounded(SoftmaxTrainer trainer, String version, Calibration calibration, float temperature) {
        float[] weights = trainer.weights();
        byte[] rows = new byte[weights.length];
        float[] scales = new float[TOPS];
        float[] bias = trainer.bias().clone();
        for (int top = 0; top < TOPS; top++) {
            float scale = largest(weights, top) / LARGEST;
            for (int row = top; row < weights.length; row += TOPS) {
                rows[row] = (byte) Math.round(weights[row] / scale);
            }
            scales[top] = scale / temperature;
            bias[top] /= temperature;
        }
        return new StudentModel(version, BITS, TITLE_WEIGHT, bias, scales, calibration, rows);
    }

    private static float largest(float[] weights, int top) {
        float largest = 1e-6f;
        for (int row = top; row < weights.length; row += TOPS) {
            largest = Math.max(largest, Math.abs(weights[row]));
        }
        return largest;
    }
}
