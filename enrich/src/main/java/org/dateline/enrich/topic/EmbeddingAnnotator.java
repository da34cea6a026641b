package org.dateline.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.Stamp;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.messages.Enrichment.Embedding;

/** Serves the vector that stands for the meaning of an article's title and opening. */
final class EmbeddingAnnotator implements Annotator {
    /** Five digits: the loss in a cosine is less than .0001, and the record a third as long. */
    private static final double DIGITS = 1e5;

    private final VectorSource vectors;
    private final String version;

    /** @param vectors closed by another annotator that shares it */
    EmbeddingAnnotator(VectorSource vectors) {
        this.vectors = vectors;
        this.version = Stamp.version(EmbeddingAnnotator.class, "1") + "-" + vectors.vectorModel();
    }

    @Override
    public String name() {
        return "embedding";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Annotation annotate(Draft draft) {
        TokenizedText text = draft.text();
        if (text == null) {
            return new Annotation.Skipped("the text is not cut into tokens");
        }
        if (draft.foreign()) {
            return new Annotation.Skipped("the language is not English, and the model of vectors is");
        }
        List<Double> numbers = new ArrayList<>();
        for (float number : vectors.vector(GivenTitle.of(draft), text.text())) {
            numbers.add(Math.round(number * DIGITS) / DIGITS);
        }
        Embedding embedding = new Embedding(vectors.vectorModel(), numbers);
        return new Annotation.Found(draft.with(changes -> changes.embedding = embedding));
    }
}
