/** Quotation marks, what stands between them, and the text without it. Start at {@link org.dateline.enrich.quote.marks.Quotations}. */
@NullMarked
package org.dateline.enrich.quote.marks;

import org.jspecify.annotations.NullMarked;
