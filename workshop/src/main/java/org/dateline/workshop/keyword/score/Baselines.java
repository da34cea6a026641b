package org.dateline.workshop.keyword.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.keyword.WordTable;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.enrich.text.Words;

/** The simple ways to find keywords: what ours have to beat. */
final class Baselines {
    private static final int LONGEST = 3;

    private final Set<String> stopWords;
    private final WordTable table = WordTable.shared();

    /** @param stopWords in lower case */
    Baselines(Set<String> stopWords) {
        this.stopWords = stopWords;
    }

    /**
     * Rapid automatic keyword extraction (Rose et al. 2010): runs of words between stop words and signs, weighed by the sum
     * of degree / frequency of their words.
     */
    List<String> rake(String text, int most) {
        List<List<String>> runs = runs(text);
        Map<String, Integer> frequency = new HashMap<>();
        Map<String, Integer> degree = new HashMap<>();
        for (List<String> run : runs) {
            for (String word : run) {
                frequency.merge(word, 1, Integer::sum);
                degree.merge(word, run.size(), Integer::sum);
            }
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (List<String> run : runs) {
            double score = run.stream()
                    .mapToDouble(word -> (double) degree.getOrDefault(word, 0) / frequency.getOrDefault(word, 1))
                    .sum();
            scores.put(String.join(" ", run), score);
        }
        return best(scores, most);
    }

    /** Every one to three words in such a run, weighed by how often they come and how seldom elsewhere. */
    List<String> tfIdf(String text, int most) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (List<String> run : runs(text)) {
            for (int from = 0; from < run.size(); from++) {
                for (int to = from + 1; to <= Math.min(run.size(), from + LONGEST); to++) {
                    List<String> part = run.subList(from, to);
                    double surprise =
                            part.stream().mapToDouble(table::surprise).average().orElse(0);
                    scores.merge(String.join(" ", part), surprise, Double::sum);
                }
            }
        }
        return best(scores, most);
    }

    /** The first nouns' runs: what stands first is what it is about. */
    List<String> first(String text, int most) {
        Set<String> first = new LinkedHashSet<>();
        runs(text).forEach(run -> first.add(String.join(" ", run)));
        return first.stream().limit(most).toList();
    }

    private static List<String> best(Map<String, Double> scores, int most) {
        return scores.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<List<String>> runs(String text) {
        TokenizedText tokens = TextAnnotator.tokenize(text);
        Words words = new Words(tokens);
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (int token = 0; token < words.count(); token++) {
            String word = words.at(token);
            if (tokens.word(token) && !Character.isDigit(word.charAt(0)) && !stopWords.contains(word)) {
                run.add(word);
            } else if (!words.hyphen(token) && !run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return runs;
    }
}
