package org.dateline.enrich.summary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.keyword.KeywordAnnotator;
import org.dateline.enrich.keyword.WordTable;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.enrich.text.Words;
import org.dateline.messages.Enrichment.Headline;
import org.jspecify.annotations.Nullable;

/** How much of what an article is about its sentences say: each word weighs by how often it comes and how seldom elsewhere. */
final class Coverage {
    private static final Set<String> STOP_WORDS = KeywordAnnotator.stopWords();
    private static final int SHORTEST = 3;
    private static final double IN_HEADLINE = 2;

    private final TokenizedText text;
    private final Words words;
    private final Map<String, Double> weights = new HashMap<>();

    Coverage(WordTable table, Draft draft, TokenizedText text) {
        this.text = text;
        this.words = new Words(text);
        Map<String, Integer> counts = new HashMap<>();
        for (int token = 0; token < words.count(); token++) {
            if (says(token)) {
                counts.merge(words.at(token), 1, Integer::sum);
            }
        }
        Set<String> headline = headline(draft.headline());
        counts.forEach((word, count) -> weights.put(
                word, Math.log1p(count) * table.surprise(word) * (headline.contains(word) ? IN_HEADLINE : 1)));
    }

    /** The words of a headline that the source gave; a derived one is a sentence of the text itself. */
    private static Set<String> headline(@Nullable Headline headline) {
        Set<String> found = new HashSet<>();
        if (headline != null && !headline.derived()) {
            Words all = new Words(TextAnnotator.tokenize(headline.value()));
            for (int token = 0; token < all.count(); token++) {
                found.add(all.at(token));
            }
        }
        return found;
    }

    private boolean says(int token) {
        String word = words.at(token);
        return word.length() >= SHORTEST && Character.isLetter(word.charAt(0)) && !STOP_WORDS.contains(word);
    }

    /** What a sentence says, for {@link #of}. */
    Set<String> words(Candidate candidate) {
        Set<String> said = new HashSet<>();
        for (int token = text.firstToken(candidate.sentence()); token < text.endToken(candidate.sentence()); token++) {
            if (text.start(token) >= candidate.span().start() && says(token)) {
                said.add(words.at(token));
            }
        }
        return said;
    }

    /** The weight of some words together. */
    double of(Set<String> some) {
        return some.stream()
                .sorted() // sums of doubles depend on their order, and that of a set on nothing that we own
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
    }
}
