/**
 * Takes articles from folders and by HTTP, and puts them on {@code news.articles}. Start at {@link IngestService}.
 */
@NullMarked
package org.dateline.ingest;

import org.jspecify.annotations.NullMarked;
