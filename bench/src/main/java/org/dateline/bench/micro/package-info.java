/** JMH: what one article costs on one thread. Start at {@link org.dateline.bench.micro.EnrichBenchmark}. */
@NullMarked
package org.dateline.bench.micro;

import org.jspecify.annotations.NullMarked;
