package org.dateline.enrich.keyword;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.enrich.text.Words;
import org.dateline.messages.Enrichment.Entity;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Mention;
import org.dateline.messages.Enrichment.Span;

/** Weighs what may become a keyword: how often it comes, how early, whether the headline has it, how unexpected it is. */
final class Ranking {
    /** How much each of it counts; chosen on the development articles of {@code workshop/src/evaluation/keywords}. */
    record Weights(
            double frequency,
            double title,
            double early,
            double surprise,
            double length,
            double nouns,
            double named,
            double person) {
        static final Weights CHOSEN = new Weights(0.4, 0.5, 0.6, 0.3, 1.7, 1.8, 1.4, 2);
    }

    /** Bits of surprise that an ordinary noun of the news has. */
    private static final double ORDINARY = 12;

    private final WordTable table;
    private final Stems stems;
    private final Weights weights;
    private final int length;
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Set<String> title = new HashSet<>();
    private final double most;

    /** @param words of all phrases, each as often as it stands */
    Ranking(WordTable table, Weights weights, Draft draft, Collection<String> words) {
        this.table = table;
        this.stems = new Stems(table);
        this.weights = weights;
        this.length = draft.article().text().length();
        words.forEach(word -> frequency.merge(word, 1, Integer::sum));
        Headline headline = draft.headline();
        if (headline != null) {
            Words lower = new Words(TextAnnotator.tokenize(headline.value()));
            for (int token = 0; token < lower.count(); token++) {
                title.add(stems.of(lower.at(token)));
            }
        }
        most = frequency.values().stream().mapToInt(count -> count).max().orElse(1);
    }

    Candidate phrase(Phrase phrase) {
        double often = 0;
        double inTitle = 0;
        double surprise = 0;
        for (String word : phrase.words) {
            often += frequency.getOrDefault(word, phrase.mentions.size());
            inTitle += title.contains(word) ? 1 : 0;
            surprise += table.surprise(word);
        }
        int words = phrase.words.size();
        double count = Math.sqrt(phrase.mentions.size() * often / words);
        double early = 1 - (double) phrase.first() / length;
        double score = weights.frequency * Math.log1p(count) / Math.log1p(most)
                + weights.title * inTitle / words
                + weights.early * early;
        score *= Math.pow(surprise / words / ORDINARY, weights.surprise)
                * (words == 1 ? 1 : phrase.nouns ? weights.nouns : weights.length);
        return new Candidate(phrase.surface(), phrase.words, List.copyOf(phrase.mentions), score, false);
    }

    /** @param names the places where its name stands, not empty */
    Candidate entity(Entity entity, List<Mention> names) {
        double score = 2 * entity.salience() * (entity.type().equals("person") ? weights.person : weights.named);
        List<String> words = List.of(entity.name().toLowerCase(Locale.ROOT).split(" ", -1));
        List<Span> mentions = names.stream()
                .map(mention -> new Span(mention.start(), mention.end()))
                .toList();
        return new Candidate(entity.name(), words, mentions, score, true);
    }
}
