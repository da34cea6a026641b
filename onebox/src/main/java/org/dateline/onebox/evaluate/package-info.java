/**
 * The command {@code evaluate}: what enrich finds against gold, a class for each thing that is scored; the scoring itself is
 * in enrich. Start at {@link EvaluateCommand}.
 */
@NullMarked
package org.dateline.onebox.evaluate;

import org.jspecify.annotations.NullMarked;
