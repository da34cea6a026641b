/** What differs between two makings of the same records, counted and shown. Start at {@link Diff}. */
@NullMarked
package org.dateline.onebox.diff;

import org.jspecify.annotations.NullMarked;
