/**
 * Articles in, enriched articles out. Start at {@link org.dateline.enrich.Enricher} for the work itself and at
 * {@link org.dateline.enrich.StandardAnnotators} for what is found.
 */
@NullMarked
package org.dateline.enrich;

import org.jspecify.annotations.NullMarked;
