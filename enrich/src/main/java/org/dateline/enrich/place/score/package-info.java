/** Scores the places that are found against gold. Start at {@link org.dateline.enrich.place.score.PlaceScore}. */
@NullMarked
package org.dateline.enrich.place.score;

import org.jspecify.annotations.NullMarked;
