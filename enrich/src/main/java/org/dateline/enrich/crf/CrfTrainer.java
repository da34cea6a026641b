package org.dateline.enrich.crf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Learns weights from examples, one at a time, so that the paths that an example allows become likely among all legal
 * ones. An example that allows many states at a position says nothing about that position but what its neighbours do:
 * partly labelled text can be learnt from. Single-threaded, and reproducible to the byte.
 */
public final class CrfTrainer {
    /** Changes smaller than this are not worth their time. */
    private static final float SMALLEST = 1e-4f;

    private final TagSet tags;
    private final CrfTraining training;
    private final int states;
    private final Lattice free;
    private final float[] expected;
    private final float[] observed;
    private final float[] expectedArcs;
    private final float[] observedArcs;
    private final Ftrl transitions;
    private float[] scores = new float[0];
    private float[] gradients = new float[0];

    private CrfTrainer(TagSet tags, CrfTraining training) {
        this.tags = tags;
        this.training = training;
        states = tags.size();
        free = new Lattice(tags);
        expected = new float[states];
        observed = new float[states];
        expectedArcs = new float[free.arcs()];
        observedArcs = new float[free.arcs()];
        transitions = new Ftrl(states * states, training);
    }

    /** @param progress is told after each epoch what was done */
    public static CrfModel train(TagSet tags, List<Example> examples, CrfTraining training, Consumer<String> progress) {
        return new CrfTrainer(tags, training).run(examples, progress);
    }

    private CrfModel run(List<Example> examples, Consumer<String> progress) {
        FeatureNumbers numbers = FeatureNumbers.of(examples, training);
        Ftrl weights = new Ftrl(numbers.size() * states, training);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(training.seed());
        for (int epoch = 1; epoch <= training.epochs(); epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            for (Example example : order) {
                loss += learn(example, numbers, weights);
            }
            progress.accept("epoch " + epoch + ": loss " + Math.round(loss));
        }
        return quantised(numbers, weights.weights());
    }

    /** Takes one step; gives minus the logarithm of the allowed paths' share, or 0 where no path is allowed. */
    private double learn(Example example, FeatureNumbers numbers, Ftrl weights) {
        int positions = example.positions();
        if (positions == 0) {
            return 0;
        }
        if (scores.length < positions * states) {
            scores = new float[positions * states * 2];
            gradients = new float[scores.length];
        }
        score(example, numbers, weights.weights());
        free.transitions(transitions.weights());
        free.emissions(scores, 0, positions);
        int[] allowed = new int[positions];
        for (int p = 0; p < positions; p++) {
            allowed[p] = example.allowed(p);
        }
        double right = free.run(positions, allowed);
        if (right == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        float[] arcs = collect(positions, -1, new float[states * states]);
        double all = free.run(positions, new int[0]);
        arcs = collect(positions, 1, arcs);
        update(example, numbers, weights);
        for (int i = 0; i < arcs.length; i++) {
            if (Math.abs(arcs[i]) > SMALLEST) {
                transitions.learn(i, arcs[i]);
            }
        }
        return all - right;
    }

    private void score(Example example, FeatureNumbers numbers, float[] weights) {
        Arrays.fill(scores, 0, example.positions() * states, 0);
        for (int p = 0; p < example.positions(); p++) {
            for (int f = example.start(p); f < example.end(p); f++) {
                int row = numbers.of(example.feature(f)) * states;
                for (int s = 0; s < states && row >= 0; s++) {
                    scores[p * states + s] += weights[row + s];
                }
            }
        }
    }

    /** Adds the expectations of the lattice's last run to the gradients: of states and, returned, of transitions. */
    private float[] collect(int positions, int sign, float[] transitionGradients) {
        for (int p = 0; p < positions; p++) {
            free.marginals(p, expected);
            for (int s = 0; s < states; s++) {
                float before = sign < 0 ? 0 : gradients[p * states + s];
                gradients[p * states + s] = before + sign * expected[s];
            }
            if (p > 0) {
                free.transitionMarginals(p, expectedArcs);
                for (int arc = 0; arc < free.arcs(); arc++) {
                    transitionGradients[free.from(arc) * states + free.to(arc)] += sign * expectedArcs[arc];
                }
            }
        }
        return transitionGradients;
    }

    private void update(Example example, FeatureNumbers numbers, Ftrl weights) {
        for (int p = 0; p < example.positions(); p++) {
            for (int s = 0; s < states; s++) {
                float gradient = gradients[p * states + s];
                if (Math.abs(gradient) <= SMALLEST) {
                    continue;
                }
                for (int f = example.start(p); f < example.end(p); f++) {
                    int row = numbers.of(example.feature(f)) * states;
                    if (row >= 0) {
                        weights.learn(row + s, gradient);
                    }
                }
            }
        }
    }

    private CrfModel quantised(FeatureNumbers numbers, float[] weights) {
        float most = 1e-6f;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = most / Short.MAX_VALUE;
        int[] slots = new int[numbers.size()];
        short[] rows = new short[weights.length];
        int kept = 0;
        for (int slot = 0; slot < 1 << training.hashBits(); slot++) {
            int number = numbers.ofSlot(slot);
            int set = 0;
            for (int s = 0; s < states && number >= 0; s++) {
                short weight = (short) Math.round(weights[number * states + s] / scale);
                rows[kept * states + s] = weight;
                set |= weight;
            }
            if (set != 0) {
                slots[kept++] = slot;
            }
        }
        return new CrfModel(
                tags,
                training.hashBits(),
                transitions.weights(),
                scale,
                Arrays.copyOf(slots, kept),
                Arrays.copyOf(rows, kept * states));
    }
}
