/** {@code dateline feeds}: which feeds are polled, and how they fare. Start at {@link FeedsCommand}. */
@NullMarked
package org.dateline.onebox.feeds;

import org.jspecify.annotations.NullMarked;
