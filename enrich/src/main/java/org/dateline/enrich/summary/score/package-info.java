/** Summaries against what an editor chose, beside the first sentences. Start at {@link org.dateline.enrich.summary.score.SummaryScores}. */
@NullMarked
package org.dateline.enrich.summary.score;

import org.jspecify.annotations.NullMarked;
