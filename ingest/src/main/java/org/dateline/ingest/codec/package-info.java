/**
 * From bytes to articles, for every way in: recognises what the bytes are, takes containers apart (archives, streams of
 * JSON, feeds, mail) and reads each article or says why not. {@link Format} is the registry, {@link ArticleReader} the
 * entrance.
 */
@NullMarked
package org.dateline.ingest.codec;

import org.jspecify.annotations.NullMarked;
