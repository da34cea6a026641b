/** Times as they stand in a text, a class for each way of writing them, and what only looks like one. Start at {@link org.dateline.enrich.time.reading.Shape}. */
@NullMarked
package org.dateline.enrich.time.reading;

import org.jspecify.annotations.NullMarked;
