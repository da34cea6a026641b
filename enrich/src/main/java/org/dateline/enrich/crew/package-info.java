/**
 * The threads that annotate, and the watch over them: a deadline for each annotator and article. Start at
 * {@link org.dateline.enrich.crew.Crew}.
 */
@NullMarked
package org.dateline.enrich.crew;

import org.jspecify.annotations.NullMarked;
