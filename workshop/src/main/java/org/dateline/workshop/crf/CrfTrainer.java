package org.dateline.workshop.crf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.dateline.enrich.crf.CrfModel;
import org.dateline.enrich.crf.TagSet;

/**
 * Learns weights from examples, one at a time, so that the paths that an example allows become likely among all legal
 * ones. An example that allows many states at a position says nothing about that position but what its neighbours do:
 * partly labelled text can be learnt from. Single-threaded, and reproducible to the byte.
 */
public final class CrfTrainer {
    /** Gradients smaller than this are not worth their time. */
    private static final float SMALLEST = 1e-4f;

    private final TagSet tags;
    private final CrfTraining training;
    private final int states;
    private final Loss loss;
    private final FeatureNumbers numbers;
    private final Ftrl weights;
    private final Ftrl transitions;
    private final Random random;
    private float[] scores = new float[0];
    /** For each feature of the example at hand where its weights are, or -1. */
    private int[] rows = new int[0];

    private CrfTrainer(TagSet tags, CrfTraining training, FeatureNumbers numbers) {
        this.tags = tags;
        this.training = training;
        this.numbers = numbers;
        random = new Random(training.seed());
        states = tags.size();
        loss = new Loss(tags);
        weights = new Ftrl(numbers.size() * states, training);
        transitions = new Ftrl(states * states, training);
    }

    /** @param progress is told after each epoch what was done */
    public static CrfModel train(TagSet tags, List<Example> examples, CrfTraining training, Consumer<String> progress) {
        CrfTrainer trainer = new CrfTrainer(tags, training, FeatureNumbers.of(examples, training));
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 1; epoch <= training.epochs(); epoch++) {
            Collections.shuffle(order, trainer.random);
            double sum = 0;
            for (Example example : order) {
                sum += trainer.learn(example);
            }
            progress.accept("epoch " + epoch + ": loss " + Math.round(sum));
        }
        return trainer.model();
    }

    private double learn(Example example) {
        choose(example);
        score(example);
        double badness = loss.of(scores, transitions.weights(), example.allowed());
        for (int p = 0; p < example.positions(); p++) {
            for (int s = 0; s < states; s++) {
                float gradient = loss.gradient(p, s);
                if (Math.abs(gradient) > SMALLEST) {
                    learn(example, p, s, gradient);
                }
            }
        }
        float[] gradients = loss.transitionGradients();
        for (int i = 0; i < gradients.length; i++) {
            if (Math.abs(gradients[i]) > SMALLEST) {
                transitions.learn(i, gradients[i]);
            }
        }
        return badness;
    }

    private void learn(Example example, int position, int state, float gradient) {
        for (int f = example.start(position); f < example.end(position); f++) {
            if (rows[f] >= 0) {
                weights.learn(rows[f] + state, gradient);
            }
        }
    }

    /** Looks up the weights of the example's features, and leaves some out by chance, so that others learn to do without. */
    private void choose(Example example) {
        if (rows.length < example.features()) {
            rows = new int[example.features() * 2];
        }
        for (int f = 0; f < example.features(); f++) {
            int number = numbers.of(example.feature(f));
            boolean left = number < 0 || (training.dropout() > 0 && random.nextFloat() < training.dropout());
            rows[f] = left ? -1 : number * states;
        }
    }

    private void score(Example example) {
        int needed = example.positions() * states;
        if (scores.length < needed) {
            scores = new float[needed * 2];
        }
        Arrays.fill(scores, 0, needed, 0);
        float[] known = weights.weights();
        for (int p = 0; p < example.positions(); p++) {
            for (int f = example.start(p); f < example.end(p); f++) {
                int row = rows[f];
                for (int s = 0; s < states && row >= 0; s++) {
                    scores[p * states + s] += known[row + s];
                }
            }
        }
    }

    /** What was learnt, in 16 bits a weight. */
    private CrfModel model() {
        float most = Float.MIN_NORMAL;
        for (float weight : weights.weights()) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = most / Short.MAX_VALUE;
        // Each weight learnt with some of the others left out; now all of them speak.
        float all = 1 - training.dropout();
        int[] slots = new int[numbers.size()];
        short[] rows = new short[numbers.size() * states];
        int kept = 0;
        for (int slot = 0; slot < 1 << training.hashBits(); slot++) {
            int number = numbers.ofSlot(slot);
            if (number >= 0 && quantise(number, scale, rows, kept)) {
                slots[kept++] = slot;
            }
        }
        return new CrfModel(
                tags,
                training.hashBits(),
                transitions.weights(),
                scale * all,
                Arrays.copyOf(slots, kept),
                Arrays.copyOf(rows, kept * states));
    }

    /** Whether any weight is left of a feature. */
    private boolean quantise(int number, float scale, short[] rows, int row) {
        boolean any = false;
        for (int s = 0; s < states; s++) {
            short weight = (short) Math.round(weights.weights()[number * states + s] / scale);
            rows[row * states + s] = weight;
            any |= weight != 0;
        }
        return any;
    }
}
