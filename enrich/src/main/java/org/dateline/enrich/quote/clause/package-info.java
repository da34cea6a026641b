/** Where a clause begins and ends, and the verb of saying in it. Start at {@link org.dateline.enrich.quote.clause.SayingVerbs}. */
@NullMarked
package org.dateline.enrich.quote.clause;

import org.jspecify.annotations.NullMarked;
