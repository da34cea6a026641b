/** Who is in the text and may speak, and what it calls them. Start at {@link org.dateline.enrich.quote.cast.Cast}. */
@NullMarked
package org.dateline.enrich.quote.cast;

import org.jspecify.annotations.NullMarked;
