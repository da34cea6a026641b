package org.dateline.enrich.quote;

import org.dateline.enrich.quote.cast.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Words that say who speaks.
 *
 * @param verb item of the verb, or -1 where a speaker is told without one
 * @param figure who speaks, or {@code null} where that is unknown
 */
record Attribution(int verb, @Nullable Figure figure) {}
