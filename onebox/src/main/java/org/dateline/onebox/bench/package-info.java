/** The command {@code bench}: starts the bench module, which has the peers on its class path. Start at {@link BenchCommand}. */
@NullMarked
package org.dateline.onebox.bench;

import org.jspecify.annotations.NullMarked;
