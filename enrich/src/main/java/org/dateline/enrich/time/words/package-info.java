/** The words that times are written with: months, weekdays, numbers, zones. Start at {@link org.dateline.enrich.time.words.CalendarWords}. */
@NullMarked
package org.dateline.enrich.time.words;

import org.jspecify.annotations.NullMarked;
