/** From a topic to files: our sink and its peer, each in a JVM of its own. Start at {@link org.dateline.bench.storing.StoreContest}. */
@NullMarked
package org.dateline.bench.storing;

import org.jspecify.annotations.NullMarked;
