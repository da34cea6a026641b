/** {@code dateline evaluate}. */
@NullMarked
package org.dateline.onebox.evaluate;

import org.jspecify.annotations.NullMarked;
