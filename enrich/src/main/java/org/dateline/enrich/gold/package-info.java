/**
 * Whole articles scored against what a careful editor finds in them. Start at {@link org.dateline.enrich.gold.GoldScores}.
 */
@NullMarked
package org.dateline.enrich.gold;

import org.jspecify.annotations.NullMarked;
