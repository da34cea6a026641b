/** The reader under load: indexing, questions meanwhile, how soon what comes is seen, kills. Start at {@link ReaderBench}. */
@NullMarked
package org.dateline.bench.reading;

import org.jspecify.annotations.NullMarked;
