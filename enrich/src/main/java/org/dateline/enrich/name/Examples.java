package org.dateline.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.crf.Example;
import org.dateline.enrich.crf.Features;

/** Makes examples to train on, seen exactly as articles will be. */
final class Examples {
    private final Lexicons lexicons;
    private final Features features = new Features();
    private final List<Example> made = new ArrayList<>();

    Examples(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    void add(Corpus corpus) {
        int[] unlabelled = corpus.unlabelled();
        for (GoldDocument document : corpus.documents()) {
            GoldText gold = GoldText.of(document);
            add(gold.text(), gold.allowed(unlabelled));
        }
    }

    /** @param allowed for each token the states that may be right */
    void add(TokenizedText text, int[] allowed) {
        Seen seen = Seen.of(text, lexicons, features);
        seen.eachStretch(NameRecogniser.LONGEST_SENTENCE, (from, to) -> {
            features.clear();
            seen.templates().write(from, to);
            made.add(features.example(Arrays.copyOfRange(allowed, from, to)));
        });
    }

    List<Example> all() {
        return made;
    }
}
