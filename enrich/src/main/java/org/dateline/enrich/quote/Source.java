package org.dateline.enrich.quote;

import org.jspecify.annotations.Nullable;

/** A way in which a text says who speaks between quotation marks. */
@FunctionalInterface
interface Source {
    @Nullable
    Attribution of(DirectSpeech speech, int quotation);
}
