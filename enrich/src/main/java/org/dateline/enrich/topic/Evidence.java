package org.dateline.enrich.topic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Span;

/** The sentences that spoke for a top level, by the words in them. */
final class Evidence {
    /** Most sentences that are named for a topic. */
    static final int MOST = 3;

    private final HashedWeights model;

    Evidence(HashedWeights model) {
        this.model = model;
    }

    /** In the order of the text. */
    List<Span> of(TokenizedText text, int top) {
        List<Span> sentences = text.sentences();
        double[] weights = weights(text, top);
        double most = Arrays.stream(weights).max().orElse(0);
        return IntStream.range(0, weights.length)
                .filter(sentence -> weights[sentence] > 0 && weights[sentence] >= most / 2)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer sentence) -> -weights[sentence]))
                .limit(MOST)
                .sorted()
                .map(sentences::get)
                .toList();
    }

    private double[] weights(TokenizedText text, int top) {
        Words words = new Words().read(text.text());
        List<Span> sentences = text.sentences();
        double[] weights = new double[sentences.size()];
        int word = 0;
        for (int i = 0; i < weights.length; i++) {
            double sum = 0;
            int count = 0;
            while (word < words.size() && words.start(word) < sentences.get(i).end()) {
                sum += model.speaksFor(words, word++, top);
                count++;
            }
            weights[i] = sum / Math.sqrt(Math.max(1, count));
        }
        return weights;
    }
}
