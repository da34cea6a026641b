/** The command {@code verify}: files against manifest against topic. Start at {@link VerifyCommand}. */
@NullMarked
package org.dateline.onebox.verify;

import org.jspecify.annotations.NullMarked;
