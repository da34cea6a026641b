/** Summaries against what an editor chose, beside the first sentences. Start at {@link org.dateline.workshop.summary.SummaryScores}. */
@NullMarked
package org.dateline.workshop.summary;

import org.jspecify.annotations.NullMarked;
