package org.dateline.enrich.topic.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.dateline.enrich.topic.WordVectors;
import org.dateline.enrich.topic.Words;

/**
 * Makes {@link WordVectors}: the teacher's vector of each frequent word by itself, cut down to the directions in which
 * words differ most, and weighted by how rare the word is.
 */
final class VectorTraining {
    private static final int SIZE = 128;
    private static final int MOST_WORDS = 32_000;
    private static final int FEWEST_TEXTS = 4;
    private static final int LONGEST = 24;
    private static final int ROUNDS = 30;
    private static final int LARGEST = 127;
    private static final double MOST_WEIGHT = 8;
    private static final double LEAST_WEIGHT = 0.5;

    private final Map<String, Integer> frequencies = new HashMap<>();
    private int texts;

    /** Counts the text's words. */
    void add(String text) {
        texts++;
        Words words = new Words().read(text);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.end(i) - words.start(i) <= LONGEST) {
                seen.add(text.substring(words.start(i), words.end(i)).toLowerCase(Locale.ROOT));
            }
        }
        seen.forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }

    WordVectors vectors(TopicTeacher teacher) {
        Map<Integer, String> words = frequent();
        float[][] full = new float[words.size()][];
        int next = 0;
        for (String word : words.values()) {
            full[next++] = teacher.embed(word);
        }
        centre(full);
        double[][] directions = directions(full);
        int[] hashes = words.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] scales = new float[hashes.length];
        byte[] rows = new byte[hashes.length * SIZE];
        next = 0;
        for (String word : words.values()) {
            float[] vector = projected(full[next], directions);
            float largest = 1e-9f;
            for (float number : vector) {
                largest = Math.max(largest, Math.abs(number));
            }
            for (int k = 0; k < SIZE; k++) {
                rows[next * SIZE + k] = (byte) Math.round(vector[k] / largest * LARGEST);
            }
            scales[next++] = (float) (largest / LARGEST * weight(word));
        }
        return new WordVectors(SIZE, hashes, scales, rows);
    }

    private double weight(String word) {
        double rarity = StrictMath.log((texts + 1.0) / (frequencies.getOrDefault(word, 0) + 5.0));
        return Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, rarity));
    }

    /** By hash, so that two words of one hash are one: the most frequent first. */
    private Map<Integer, String> frequent() {
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(frequencies.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<Integer, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : sorted) {
            if (words.size() < MOST_WORDS && entry.getValue() >= FEWEST_TEXTS) {
                words.putIfAbsent(new Words().read(entry.getKey()).hash(0), entry.getKey());
            }
        }
        return words;
    }

    private static void centre(float[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += vector[k] / (double) vectors.length;
            }
        }
        for (float[] vector : vectors) {
            for (int k = 0; k < mean.length; k++) {
                vector[k] -= (float) mean[k];
            }
        }
    }

    /** The first principal directions, by orthogonal iteration. */
    private static double[][] directions(float[][] vectors) {
        double[][] covariance = covariance(vectors);
        SplittableRandom random = new SplittableRandom(1);
        double[][] directions = new double[SIZE][covariance.length];
        for (double[] direction : directions) {
            Arrays.setAll(direction, k -> random.nextDouble() - 0.5);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < SIZE; i++) {
                directions[i] = product(covariance, directions[i]);
            }
            orthonormalise(directions);
        }
        return directions;
    }

    private static double[][] covariance(float[][] vectors) {
        int size = vectors[0].length;
        double[][] covariance = new double[size][size];
        for (float[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                double number = vector[i];
                double[] row = covariance[i];
                for (int k = 0; k < size; k++) {
                    row[k] += number * vector[k];
                }
            }
        }
        return covariance;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static void orthonormalise(double[][] directions) {
        for (int i = 0; i < directions.length; i++) {
            for (int before = 0; before < i; before++) {
                double share = dot(directions[i], directions[before]);
                for (int k = 0; k < directions[i].length; k++) {
                    directions[i][k] -= share * directions[before][k];
                }
            }
            double length = Math.sqrt(dot(directions[i], directions[i]));
            for (int k = 0; k < directions[i].length; k++) {
                directions[i][k] /= length;
            }
        }
    }

    private static float[] projected(float[] vector, double[][] directions) {
        float[] projected = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double sum = 0;
            for (int k = 0; k < vector.length; k++) {
                sum += vector[k] * directions[i][k];
            }
            projected[i] = (float) sum;
        }
        return projected;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
