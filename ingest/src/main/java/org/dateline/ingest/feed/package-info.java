/**
 * Feeds (RSS 0.9x to 2.0, Atom 0.3 and 1.0, CDF, JSON Feed) as records, read as tolerantly as feed readers do. Pure: no
 * network, no clock. Start at {@link FeedDocument}.
 */
@NullMarked
package org.dateline.ingest.feed;

import org.jspecify.annotations.NullMarked;
