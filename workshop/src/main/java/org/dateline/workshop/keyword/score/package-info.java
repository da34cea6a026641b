/** Keywords against what an editor chose, beside simpler ways to find them. Start at {@link org.dateline.workshop.keyword.score.KeywordScores}. */
@NullMarked
package org.dateline.workshop.keyword.score;

import org.jspecify.annotations.NullMarked;
