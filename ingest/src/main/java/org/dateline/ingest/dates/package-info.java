/** What a source says in its own words beside what it means: dates of every spelling. Pure. Start at {@link SourceDate}. */
@NullMarked
package org.dateline.ingest.dates;

import org.jspecify.annotations.NullMarked;
