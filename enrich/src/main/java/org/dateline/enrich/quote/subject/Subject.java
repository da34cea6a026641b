package org.dateline.enrich.quote.subject;

import org.dateline.enrich.quote.cast.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Who does what a verb says.
 *
 * @param figure or {@code null} where words stand there that name nobody of the article
 * @param first item of the words, or -1 where that does not matter
 */
public record Subject(@Nullable Figure figure, int first) {
    public static final Subject UNKNOWN = new Subject(null, -1);

    public Subject(@Nullable Figure figure) {
        this(figure, -1);
    }

    public Subject from(int item) {
        return new Subject(figure, item);
    }
}
