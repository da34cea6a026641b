/**
 * The seat that every annotator takes. Start at {@link org.dateline.enrich.annotate.Annotator}; the order in which they
 * run is in {@code org.dateline.enrich.StandardAnnotators}.
 */
@NullMarked
package org.dateline.enrich.annotate;

import org.jspecify.annotations.NullMarked;
