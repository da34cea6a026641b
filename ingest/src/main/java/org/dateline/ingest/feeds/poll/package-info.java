/** Asking feeds, one at a time for each host, and publishing what is new in one transaction with what was noted. Start at
 * {@link org.dateline.ingest.feeds.poll.FeedRounds}. */
@NullMarked
package org.dateline.ingest.feeds.poll;

import org.jspecify.annotations.NullMarked;
