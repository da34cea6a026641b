/** {@code dateline train}. */
@NullMarked
package org.dateline.onebox.train;

import org.jspecify.annotations.NullMarked;
