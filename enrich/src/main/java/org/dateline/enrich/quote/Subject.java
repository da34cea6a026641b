package org.dateline.enrich.quote;

import org.jspecify.annotations.Nullable;

/**
 * Who does what a verb says.
 *
 * @param figure or {@code null} where words stand there that name nobody of the article
 * @param first item of the words, or -1 where that does not matter
 */
record Subject(@Nullable Figure figure, int first) {
    static final Subject UNKNOWN = new Subject(null, -1);

    Subject(@Nullable Figure figure) {
        this(figure, -1);
    }

    Subject from(int item) {
        return new Subject(figure, item);
    }
}
