package org.dateline.enrich.quote.subject;

import org.jspecify.annotations.Nullable;

/** Whom words mean that are the subject of a verb of saying. */
@FunctionalInterface
public interface Meaning {
    /**
     * {@code null} where the words are none of this kind.
     *
     * @param start first item of the words
     * @param head item after their noun
     * @param end item after the last
     */
    @Nullable
    Subject of(Phrases phrases, int start, int head, int end);
}
