/** Scores the places that are found against gold. Start at {@link
 * org.dateline.workshop.place.score.PlaceScores}. */
@NullMarked
package org.dateline.workshop.place.score;

import org.jspecify.annotations.NullMarked;
