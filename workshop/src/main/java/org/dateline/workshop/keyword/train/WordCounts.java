package org.dateline.workshop.keyword.train;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.enrich.keyword.WordClass;
import org.dateline.enrich.keyword.WordForms;

/** Counts words, their endings and what follows what. */
final class WordCounts {
    /** Rarer words are left to their endings. */
    private static final int RARE = 6;
    /** Endings are counted on words that are as rare as those that will not be in the table. */
    private static final int COMMON = 40;
    /** Classes that a word has more seldom than this are the tagger's mistakes. */
    private static final double LEAST_SHARE = 0.03;

    private static final int CLASSES = WordClass.values().length;

    private final Map<String, int[]> words = new TreeMap<>();
    private final int[][] following = new int[CLASSES][CLASSES];

    void add(String token, boolean first, WordClass before, WordClass now) {
        words.computeIfAbsent(WordForms.key(token, first), any -> new int[CLASSES])[now.number()]++;
        following[before.number()][now.number()]++;
    }

    /** One line each: what follows a class, an ending with its classes, a word with its number and its classes. */
    String table() {
        StringBuilder table = new StringBuilder("# Made by org.dateline.workshop.keyword.train.WordsGenerator\n");
        for (WordClass before : WordClass.values()) {
            table.append("what follows\t")
                    .append(before)
                    .append('\t')
                    .append(numbers(following[before.number()]))
                    .append('\n');
        }
        Map<String, int[]> endings = new TreeMap<>();
        words.forEach((word, classes) -> {
            if (sum(classes) <= COMMON) {
                for (String ending : WordForms.endings(word)) {
                    add(classes, endings.computeIfAbsent(ending, any -> new int[CLASSES]));
                }
            }
        });
        endings.forEach((ending, classes) -> line(table, ending, classes, COMMON));
        words.forEach((word, classes) -> line(table, word, classes, RARE));
        return table.toString();
    }

    private static void add(int[] some, int[] sum) {
        for (int i = 0; i < some.length; i++) {
            sum[i] += some[i];
        }
    }

    private static void line(StringBuilder table, String word, int[] classes, int least) {
        int sum = sum(classes);
        if (sum >= least) {
            table.append(word)
                    .append('\t')
                    .append(sum)
                    .append('\t')
                    .append(shares(classes, sum))
                    .append('\n');
        }
    }

    private static String shares(int[] classes, int sum) {
        return IntStream.range(0, CLASSES)
                .filter(i -> classes[i] >= LEAST_SHARE * sum)
                .mapToObj(i -> WordClass.ofNumber(i) + ":" + Math.max(1, Math.round(100.0 * classes[i] / sum)))
                .collect(Collectors.joining(","));
    }

    private static String numbers(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static int sum(int[] numbers) {
        return Arrays.stream(numbers).sum();
    }
}
