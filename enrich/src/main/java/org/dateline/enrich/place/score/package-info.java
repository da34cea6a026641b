/** Scores the places that are found against gold. Start at {@link
 * org.dateline.enrich.place.score.PlaceScores}. */
@NullMarked
package org.dateline.enrich.place.score;

import org.jspecify.annotations.NullMarked;
