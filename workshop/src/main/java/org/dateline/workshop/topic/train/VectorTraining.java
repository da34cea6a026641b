package org.dateline.workshop.topic.train;

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
import org.dateline.enrich.topic.WordVectors;
import org.dateline.enrich.topic.Words;

/**
 * Makes {@link WordVectors}. A frequent word starts at the teacher's vector of the word by itself, cut down to the
 * directions in which texts differ most and weighted by how rare the word is; {@link VectorFit} moves it from there.
 */
final class VectorTraining {
    private static final int SIZE = 128;
    private static final int MOST_WORDS = 32_000;
    private static final int FEWEST_TEXTS = 4;
    private static final int LONGEST = 24;
    private static final int LARGEST = 127;
    private static final double MOST_WEIGHT = 8;
    private static final double LEAST_WEIGHT = 0.5;

    /** Characters of a text that the teacher reads. */
    private static final int OPENING = 1_000;

    /** A text of fewer known words says little of what they mean. */
    private static final int FEWEST_WORDS = 3;

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

    /** @param read texts whose vectors the words' sums are to be like; nobody's labels are looked at */
    WordVectors vectors(TopicTeacher teacher, List<TopicItem> read) {
        Map<Integer, String> words = frequent();
        List<float[]> meanings = Directions.centred(read.stream()
                .map(item -> teacher.embed(item.title(), item.text()))
                .toList());
        Directions directions = Directions.of(meanings, SIZE);
        float[][] vectors = start(words, teacher, directions);
        Map<Integer, Integer> rows = new HashMap<>();
        words.keySet().forEach(hash -> rows.put(hash, rows.size()));
        List<VectorFit.Text> known = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            int[] said = rows(read.get(i), rows);
            if (said.length >= FEWEST_WORDS) {
                float[] target = directions.of(meanings.get(i), 1);
                VectorFit.normalise(target);
                known.add(new VectorFit.Text(said, target));
            }
        }
        new VectorFit(vectors).fit(known);
        return rounded(words.keySet().stream().mapToInt(Integer::intValue).toArray(), vectors);
    }

    private float[][] start(Map<Integer, String> words, TopicTeacher teacher, Directions directions) {
        List<float[]> alone =
                Directions.centred(words.values().stream().map(teacher::embed).toList());
        float[][] vectors = new float[words.size()][];
        int next = 0;
        for (String word : words.values()) {
            vectors[next] = directions.of(alone.get(next), weight(word));
            next++;
        }
        return vectors;
    }

    private static int[] rows(TopicItem item, Map<Integer, Integer> rows) {
        Words words = new Words().read(item.title());
        words.read(item.text().substring(0, Math.min(OPENING, item.text().length())));
        int[] said = new int[words.size()];
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            Integer row = rows.get(words.hash(i));
            if (row != null) {
                said[next++] = row;
            }
        }
        return Arrays.copyOf(said, next);
    }

    private static WordVectors rounded(int[] hashes, float[][] vectors) {
        float[] scales = new float[hashes.length];
        byte[] rows = new byte[hashes.length * SIZE];
        for (int word = 0; word < hashes.length; word++) {
            float largest = 1e-9f;
            for (float number : vectors[word]) {
                largest = Math.max(largest, Math.abs(number));
            }
            for (int k = 0; k < SIZE; k++) {
                rows[word * SIZE + k] = (byte) Math.round(vectors[word][k] / largest * LARGEST);
            }
            scales[word] = largest / LARGEST;
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
}
