/** Keywords against what an editor chose, beside simpler ways to find them. Start at {@link org.dateline.enrich.keyword.score.KeywordScores}. */
@NullMarked
package org.dateline.enrich.keyword.score;

import org.jspecify.annotations.NullMarked;
