/** Read, copy, write, exactly once: our loop and its peers, each in a JVM of its own. Start at {@link org.dateline.bench.copying.CopyContest}. */
@NullMarked
package org.dateline.bench.copying;

import org.jspecify.annotations.NullMarked;
