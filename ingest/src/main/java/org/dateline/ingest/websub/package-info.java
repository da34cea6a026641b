/**
 * WebSub (W3C Recommendation of 2018) as a subscriber speaks it, without memory: which hub a feed names, what a hub is
 * asked, whether a notification is its own. Start at {@link HubLinks}.
 */
@NullMarked
package org.dateline.ingest.websub;

import org.jspecify.annotations.NullMarked;
