/** The command {@code rejected}: what could not be handled, and handing it in again. Start at {@link RejectedCommand}. */
@NullMarked
package org.dateline.onebox.rejected;

import org.jspecify.annotations.NullMarked;
