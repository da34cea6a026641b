/**
 * Whole articles scored against what a careful editor finds in them. Start at {@link org.dateline.workshop.gold.GoldScores}.
 */
@NullMarked
package org.dateline.workshop.gold;

import org.jspecify.annotations.NullMarked;
