/** The command {@code retract}: articles are taken back. Start at {@link RetractCommand}. */
@NullMarked
package org.dateline.onebox.retract;

import org.jspecify.annotations.NullMarked;
