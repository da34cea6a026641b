package org.dateline.workshop.crf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.crf.CrfModel;
import org.dateline.enrich.crf.Decoder;
import org.dateline.enrich.crf.Features;
import org.dateline.enrich.crf.TagSet;

/**
 * Sentences in which "mr" begins a name of type A that "x" words go on with, "in" stands before a name of type B of one
 * word, and the same word "x" is no name elsewhere.
 */
final class ToyLanguage {
    static final TagSet TAGS = new TagSet(List.of("A", "B"));
    static final CrfTraining TRAINING = new CrfTraining(8, 0.5f, 0, 0, 0, 16, 1, 7);

    private static final int WORD = 11;
    private static final int X = 12;
    private static final int MR = 13;
    private static final int IN = 14;

    private ToyLanguage() {}

    private static List<int[]> sentence(Random random) {
        List<int[]> tokens = new ArrayList<>();
        for (int part = 1 + random.nextInt(4); part > 0; part--) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    tokens.add(new int[] {MR, TAGS.begin(0)});
                    int more = random.nextInt(3);
                    for (int i = 0; i < more; i++) {
                        tokens.add(new int[] {X, TAGS.inside(0)});
                    }
                    tokens.add(new int[] {X, TAGS.end(0)});
                    tokens.add(new int[] {WORD, TagSet.OUTSIDE});
                }
                case 1 -> {
                    tokens.add(new int[] {IN, TagSet.OUTSIDE});
                    tokens.add(new int[] {X, TAGS.single(1)});
                    tokens.add(new int[] {WORD, TagSet.OUTSIDE});
                }
                case 2 -> {
                    tokens.add(new int[] {WORD, TagSet.OUTSIDE});
                    tokens.add(new int[] {X, TagSet.OUTSIDE});
                    tokens.add(new int[] {WORD, TagSet.OUTSIDE});
                }
                default -> tokens.add(new int[] {WORD, TagSet.OUTSIDE});
            }
        }
        return tokens;
    }

    private static void write(List<int[]> sentence, Features features) {
        features.clear();
        for (int i = 0; i < sentence.size(); i++) {
            int before = i == 0 ? 0 : sentence.get(i - 1)[0];
            int after = i + 1 == sentence.size() ? 0 : sentence.get(i + 1)[0];
            features.add(sentence.get(i)[0] * 0x9E3779B9);
            features.add((before * 31 + 1) * 0x9E3779B9);
            features.add((after * 37 + 2) * 0x9E3779B9);
            features.endPosition();
        }
    }

    /** @param labelled share of the positions whose state is given away */
    static List<Example> examples(long seed, int count, double labelled) {
        Random random = new Random(seed);
        Features features = new Features();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<int[]> sentence = sentence(random);
            write(sentence, features);
            int[] allowed = new int[sentence.size()];
            Arrays.setAll(allowed, p -> random.nextDouble() < labelled ? 1 << sentence.get(p)[1] : TAGS.all());
            examples.add(Example.of(features, allowed));
        }
        return examples;
    }

    /** The share of states that a model gets right in sentences from a seed. */
    static double shareRight(CrfModel model, long seed, int count) {
        Random random = new Random(seed);
        Features features = new Features();
        Decoder decoder = new Decoder(model);
        int right = 0;
        int all = 0;
        for (int i = 0; i < count; i++) {
            List<int[]> sentence = sentence(random);
            write(sentence, features);
            decoder.decode(features);
            for (int p = 0; p < sentence.size(); p++) {
                right += decoder.state(p) == sentence.get(p)[1] ? 1 : 0;
                all++;
            }
        }
        return (double) right / all;
    }
}
