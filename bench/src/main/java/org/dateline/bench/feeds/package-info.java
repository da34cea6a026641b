/** How well feeds are read, against a folder of cases, beside Rome. Start at {@link org.dateline.bench.feeds.FeedContest}. */
@NullMarked
package org.dateline.bench.feeds;

import org.jspecify.annotations.NullMarked;
