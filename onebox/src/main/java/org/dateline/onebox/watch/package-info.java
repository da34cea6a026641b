/** The commands {@code tail} and {@code status}: what goes through a pipeline. Start at {@link StatusCommand}. */
@NullMarked
package org.dateline.onebox.watch;

import org.jspecify.annotations.NullMarked;
