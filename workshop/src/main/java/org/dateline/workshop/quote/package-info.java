/** Scores quotes, speakers and times against gold. Start at {@link org.dateline.workshop.quote.QuoteScorer}. */
@NullMarked
package org.dateline.workshop.quote;

import org.jspecify.annotations.NullMarked;
