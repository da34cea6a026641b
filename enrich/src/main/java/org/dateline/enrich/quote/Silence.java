package org.dateline.enrich.quote;

import org.jspecify.annotations.Nullable;

/** What stands between quotation marks though nobody speaks. */
@FunctionalInterface
interface Silence {
    boolean is(Utterances utterances, int quotation, @Nullable Attribution attribution);
}
