/** Mentions of the same thing made one: full and short names, acronyms, repeats and words such as "the ministry". Start at {@link org.dateline.enrich.entity.coreference.Referent}. */
@NullMarked
package org.dateline.enrich.entity.coreference;

import org.jspecify.annotations.NullMarked;
