/** The names of a text one by one, each with what it is, before it is known which of them are the same thing. Start at {@link org.dateline.enrich.entity.mention.ProperNames}. */
@NullMarked
package org.dateline.enrich.entity.mention;

import org.jspecify.annotations.NullMarked;
