/** {@code dateline search}: asks a running reader, or files. Start at {@link SearchCommand}. */
@NullMarked
package org.dateline.onebox.search;

import org.jspecify.annotations.NullMarked;
