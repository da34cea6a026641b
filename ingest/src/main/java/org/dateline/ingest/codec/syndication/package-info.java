/**
 * Documents that hand on several items: feeds, and what news agencies send (NewsML, NITF, wire stories); {@code ingest.feed}
 * and {@code ingest.newsml} read them, here each item becomes an article. Start at
 * {@link org.dateline.ingest.codec.syndication.FeedEntries}.
 */
@NullMarked
package org.dateline.ingest.codec.syndication;

import org.jspecify.annotations.NullMarked;
