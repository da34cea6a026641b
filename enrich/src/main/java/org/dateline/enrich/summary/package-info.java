/** One or two sentences that say what the article is about, lifted whole. Start at {@link org.dateline.enrich.summary.SummaryAnnotator}. */
@NullMarked
package org.dateline.enrich.summary;

import org.jspecify.annotations.NullMarked;
