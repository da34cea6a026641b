package org.dateline.enrich.name;

import java.util.List;

/** Sentences that stand together, so that what one says of a name helps with another. */
record GoldDocument(List<GoldSentence> sentences) {
    GoldDocument {
        sentences = List.copyOf(sentences);
    }

    /** Whether any name has this type. */
    boolean has(int type) {
        return sentences.stream().anyMatch(sentence -> sentence.types().contains(type));
    }
}
