/** The lists of words that quotes are found with. */
@NullMarked
package org.dateline.enrich.quote.words;

import org.jspecify.annotations.NullMarked;
