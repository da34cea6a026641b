/** How fast it is, beside what else there is, in one run. Start at {@link org.dateline.bench.BenchMain}. */
@NullMarked
package org.dateline.bench;

import org.jspecify.annotations.NullMarked;
