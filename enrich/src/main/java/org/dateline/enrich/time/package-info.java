/** Dates, times and durations that a text names, resolved against its publication date. Start at {@link org.dateline.enrich.time.TimeAnnotator}. */
@NullMarked
package org.dateline.enrich.time;

import org.jspecify.annotations.NullMarked;
