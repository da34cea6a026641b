/** Who said what: direct and reported speech with its speaker. Start at {@link org.dateline.enrich.quote.QuoteAnnotator}. */
@NullMarked
package org.dateline.enrich.quote;

import org.jspecify.annotations.NullMarked;
