package org.dateline.workshop.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.enrich.name.HashedLexicon;
import org.dateline.enrich.name.Lexicons;
import org.dateline.enrich.name.Word;

/**
 * Groups words whose vectors point the same way, by spherical k-means: narrow groups, and wide groups of those. The centres
 * are those of words that news uses; all other words join the nearest.
 */
final class WordGroups {
    static final int NARROW = 1000;
    static final int WIDE = 100;

    private static final int NARROW_ROUNDS = 12;
    private static final int WIDE_ROUNDS = 20;

    private final Random random;
    private final List<float[]> vectors;
    private final float[][] centres;

    private WordGroups(List<float[]> vectors, int count, long seed) {
        this.vectors = vectors;
        random = new Random(seed);
        List<float[]> shuffled = new ArrayList<>(vectors);
        Collections.shuffle(shuffled, random);
        centres = new float[count][];
        Arrays.setAll(centres, group -> shuffled.get(group).clone());
    }

    /**
     * The groups of all words, by the keys of a lexicon.
     *
     * @param words with their vectors
     * @param frequent words that the centres are made of
     */
    static SortedMap<Long, Integer> of(Map<String, float[]> words, Set<String> frequent) {
        List<float[]> sample = new ArrayList<>();
        for (String word : new TreeSet<>(frequent)) {
            float[] vector = words.get(word);
            if (vector != null) {
                sample.add(unit(vector));
            }
        }
        float[][] narrow = new WordGroups(sample, NARROW, 1).settle(NARROW_ROUNDS);
        float[][] wide = new WordGroups(Arrays.asList(narrow), WIDE, 2).settle(WIDE_ROUNDS);
        SortedMap<Long, Integer> groups = new TreeMap<>();
        Word word = new Word();
        for (String each : new TreeSet<>(words.keySet())) {
            int group = nearest(unit(words.getOrDefault(each, new float[0])), narrow);
            word.read(each, 0, each.length());
            groups.put(HashedLexicon.key(word.form()), 1 + group + Lexicons.WIDE * (1 + nearest(narrow[group], wide)));
        }
        return groups;
    }

    private float[][] settle(int rounds) {
        for (int round = 0; round < rounds; round++) {
            float[][] sums = new float[centres.length][vectors.get(0).length];
            int[] members = new int[centres.length];
            for (float[] vector : vectors) {
                int group = nearest(vector, centres);
                members[group]++;
                for (int i = 0; i < vector.length; i++) {
                    sums[group][i] += vector[i];
                }
            }
            for (int group = 0; group < centres.length; group++) {
                // A group that lost its members begins anew somewhere else.
                centres[group] = members[group] == 0
                        ? vectors.get(random.nextInt(vectors.size())).clone()
                        : unit(sums[group]);
            }
        }
        return centres;
    }

    private static float[] unit(float[] vector) {
        double squares = 1e-9;
        for (float x : vector) {
            squares += x * x;
        }
        float[] unit = new float[vector.length];
        float length = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] * length;
        }
        return unit;
    }

    private static int nearest(float[] vector, float[][] centres) {
        int nearest = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            float[] centre = centres[c];
            float product = 0;
            for (int i = 0; i < vector.length; i++) {
                product += vector[i] * centre[i];
            }
            if (product > most) {
                most = product;
                nearest = c;
            }
        }
        return nearest;
    }
}
