/** What an entry of a feed is known by, and which entries have been seen: addresses without what does not matter, guids, texts. Start at
 * {@link org.dateline.ingest.feeds.entry.EntryNames}. */
@NullMarked
package org.dateline.ingest.feeds.entry;

import org.jspecify.annotations.NullMarked;
