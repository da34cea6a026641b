package org.dateline.workshop.crf;

import java.util.List;

/** The features that are seen often enough, numbered from 0, by the upper bits of their hash. */
final class FeatureNumbers {
    private final int shift;
    private final int[] numbers;
    private int size;

    private FeatureNumbers(int hashBits) {
        shift = Integer.SIZE - hashBits;
        numbers = new int[1 << hashBits];
    }

    static FeatureNumbers of(List<Example> examples, CrfTraining training) {
        FeatureNumbers features = new FeatureNumbers(training.hashBits());
        for (Example example : examples) {
            for (int f = 0; f < example.features(); f++) {
                features.numbers[example.feature(f) >>> features.shift]++;
            }
        }
        for (int slot = 0; slot < features.numbers.length; slot++) {
            features.numbers[slot] = features.numbers[slot] >= training.rarest() ? features.size++ : -1;
        }
        return features;
    }

    int size() {
        return size;
    }

    /** The number of a feature, or -1. */
    int of(int hash) {
        return numbers[hash >>> shift];
    }

    int ofSlot(int slot) {
        return numbers[slot];
    }
}
