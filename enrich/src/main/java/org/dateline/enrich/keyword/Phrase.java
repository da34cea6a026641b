package org.dateline.enrich.keyword;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.messages.Enrichment.Span;

/** A phrase with its places, while an article's phrases are collected. */
final class Phrase {
    /** Its words in lower case, each in its singular. */
    final List<String> words;

    final List<Span> mentions = new ArrayList<>();
    private final List<String> surfaces = new ArrayList<>();
    private final Set<String> longer = new HashSet<>();
    /** Whether all of its words are nouns, so that it is more than a thing with a property. */
    final boolean nouns;

    private boolean whole;

    Phrase(List<String> words, boolean nouns) {
        this.nouns = nouns;
        this.words = List.copyOf(words);
    }

    /**
     * @param surface as it is to be shown
     * @param within the words of the longest phrase that the mention is the end of; its own where it stands alone
     */
    void add(Span mention, String surface, String within) {
        whole |= within.equals(String.join(" ", words));
        longer.add(within);
        mentions.add(mention);
        surfaces.add(surface);
    }

    /** The end of longer phrases is a phrase where it stands alone, or behind different words. */
    boolean isPhrase() {
        return whole || longer.size() > 1;
    }

    int first() {
        return mentions.get(0).start();
    }

    /** As it is written most often; at first, where two are equally often. */
    String surface() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        surfaces.forEach(surface -> counts.merge(surface, 1, Integer::sum));
        String best = surfaces.get(0);
        for (String surface : counts.keySet()) {
            best = counts.getOrDefault(surface, 0) > counts.getOrDefault(best, 0) ? surface : best;
        }
        return best;
    }
}
