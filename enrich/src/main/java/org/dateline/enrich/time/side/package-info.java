/** On which side of the publication a time lies that does not say so itself. Start at {@link org.dateline.enrich.time.side.Tense}. */
@NullMarked
package org.dateline.enrich.time.side;

import org.jspecify.annotations.NullMarked;
