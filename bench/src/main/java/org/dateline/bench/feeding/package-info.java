/** Many articles fed in: as one stream, by Python, as files; how fast, in how much memory, and what kills do to them. */
@NullMarked
package org.dateline.bench.feeding;

import org.jspecify.annotations.NullMarked;
