package org.dateline.workshop.name;

import java.util.ArrayList;
import java.util.List;

/** Sentences that stand together, so that what one says of a name helps with another. */
record GoldDocument(List<GoldSentence> sentences) {
    GoldDocument {
        sentences = List.copyOf(sentences);
    }

    /** The same with its first sentences in capitals, as headlines are. */
    GoldDocument shouted(int first) {
        List<GoldSentence> all = new ArrayList<>();
        for (GoldSentence sentence : sentences) {
            all.add(all.size() < first ? sentence.shouted() : sentence);
        }
        return new GoldDocument(all);
    }

    /** Whether any name has this type. */
    boolean has(int type) {
        return sentences.stream().anyMatch(sentence -> sentence.types().contains(type));
    }
}
