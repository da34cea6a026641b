/** The processes, brokers and clocks that measurements stand on. Start at {@link org.dateline.bench.machine.Machine}. */
@NullMarked
package org.dateline.bench.machine;

import org.jspecify.annotations.NullMarked;
