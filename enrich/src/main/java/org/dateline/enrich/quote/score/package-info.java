/** Scores quotes, speakers and times against gold. Start at {@link org.dateline.enrich.quote.score.QuoteScorer}. */
@NullMarked
package org.dateline.enrich.quote.score;

import org.jspecify.annotations.NullMarked;
