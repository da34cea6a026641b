package org.dateline.enrich.quote;

import org.jspecify.annotations.Nullable;

/**
 * Who does what a verb says.
 *
 * @param figure or {@code null} where words stand there that name nobody of the article
 */
record Subject(@Nullable Figure figure) {
    static final Subject UNKNOWN = new Subject(null);
}
