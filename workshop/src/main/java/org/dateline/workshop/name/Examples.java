package org.dateline.workshop.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.crf.Features;
import org.dateline.enrich.name.Lexicons;
import org.dateline.enrich.name.NameModel;
import org.dateline.enrich.name.NameRecogniser;
import org.dateline.enrich.name.Seen;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.workshop.crf.Example;

/** Makes examples to train on, seen exactly as articles will be. */
final class Examples {
    /** Below this a teacher's label says nothing. */
    private static final double SURE = 0.9;

    private final Lexicons lexicons;
    private final Features features = new Features();
    /** Every so manieth document is seen once more in capitals: by turns all of it, or its first sentences. */
    private static final int SHOUTED_EVERY = 5;

    private int added;
    private final List<Example> made = new ArrayList<>();

    Examples(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    void add(Corpus corpus) {
        int[] unlabelled = corpus.unlabelled();
        for (GoldDocument document : corpus.documents()) {
            GoldText gold = GoldText.of(document);
            add(gold.text(), gold.allowed(unlabelled));
            if (++added % SHOUTED_EVERY == 0) {
                GoldText shouted =
                        GoldText.of(document.shouted(added / SHOUTED_EVERY % 2 == 0 ? 2 : Integer.MAX_VALUE));
                add(shouted.text(), shouted.allowed(unlabelled));
            }
        }
    }

    /** Adds what a teacher is sure of, so that it also learns the words around it. */
    void addAsLabelledBy(NameRecogniser teacher, String article) {
        TokenizedText text = TextAnnotator.tokenize(article);
        int[] allowed = new int[text.tokenCount()];
        teacher.label(text, (from, to, decoder) -> {
            for (int i = from; i < to; i++) {
                boolean sure = decoder.confidence(i - from) >= SURE;
                allowed[i] = sure ? 1 << decoder.state(i - from) : NameModel.TAGS.all();
            }
        });
        add(text, allowed);
    }

    /** @param allowed for each token the states that may be right */
    void add(TokenizedText text, int[] allowed) {
        Seen seen = Seen.of(text, lexicons, features);
        seen.eachStretch(NameRecogniser.LONGEST_SENTENCE, (from, to) -> {
            features.clear();
            seen.write(from, to);
            made.add(Example.of(features, Arrays.copyOfRange(allowed, from, to)));
        });
    }

    List<Example> all() {
        return made;
    }
}
