package org.dateline.workshop.topic.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.topic.Words;

/** Finds texts that say the same as one of some kept texts, so that a figure is never measured on what was trained on. */
final class NearDuplicates {
    /** Share of common words, of all words of both, from which two texts are the same story. */
    private static final double SAME = 0.4;

    /** A word that more kept texts have tells nothing, and would make the search slow. */
    private static final int COMMON = 150;

    private static final int OPENING = 600;

    private final List<Set<Integer>> kept = new ArrayList<>();
    private final Map<Integer, List<Integer>> byWord = new HashMap<>();

    NearDuplicates(List<TopicItem> items) {
        for (TopicItem item : items) {
            Set<Integer> words = words(item.text());
            words.forEach(word ->
                    byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(kept.size()));
            kept.add(words);
        }
    }

    boolean has(TopicItem item) {
        Set<Integer> words = words(item.text());
        Map<Integer, Integer> common = new HashMap<>();
        for (int word : words) {
            List<Integer> texts = byWord.getOrDefault(word, List.of());
            if (texts.size() <= COMMON) {
                texts.forEach(text -> common.merge(text, 1, Integer::sum));
            }
        }
        return common.entrySet().stream().anyMatch(entry -> {
            int both = words.size() + kept.get(entry.getKey()).size() - entry.getValue();
            return entry.getValue() > SAME * both;
        });
    }

    private static Set<Integer> words(String text) {
        Words read = new Words().read(text.substring(0, Math.min(OPENING, text.length())));
        Set<Integer> words = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            if (read.end(i) - read.start(i) > 2) {
                words.add(read.hash(i));
            }
        }
        return words;
    }
}
