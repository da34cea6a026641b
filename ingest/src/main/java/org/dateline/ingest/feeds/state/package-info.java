/** What is known of each feed, as it stands on the feeds' topic and in memory: who subscribed to it, how it stands, what its hub said. Start
 * at {@link org.dateline.ingest.feeds.state.FeedTable}. */
@NullMarked
package org.dateline.ingest.feeds.state;

import org.jspecify.annotations.NullMarked;
