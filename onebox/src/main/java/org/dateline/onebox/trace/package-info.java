/** The command {@code trace}: every step of one article. Start at {@link TraceCommand}. */
@NullMarked
package org.dateline.onebox.trace;

import org.jspecify.annotations.NullMarked;
