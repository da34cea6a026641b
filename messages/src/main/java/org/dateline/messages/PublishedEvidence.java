package org.dateline.messages;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where ingest found a publication date that the source did not give as data. It takes a date line off the text, so that
 * only it can say what stood there; enrich repeats it as {@code enrichment.published.raw}.
 */
public final class PublishedEvidence {
    /** Role of the {@code altIds} item whose value is the date line as it stood in the file. */
    public static final String FIRST_LINE = "published-first-line";

    /** Role of the {@code altIds} item whose value is how the source wrote the date, where that is not as the record has it. */
    public static final String SOURCE_WORDS = "published-words";

    private PublishedEvidence() {}

    /** The date line that {@code contentCreated} was read from, if it was. */
    public static Optional<String> firstLine(Article article) {
        return article.altIds().stream()
                .filter(altId -> FIRST_LINE.equals(altId.role()))
                .flatMap(altId -> Stream.ofNullable(altId.value()))
                .findFirst();
    }
}
