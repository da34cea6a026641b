/**
 * From bytes to articles, for every way in: recognises what the bytes are, takes containers apart and reads each article or
 * says why not. {@link ArticleReader} is the entrance, {@link Codecs} the registry; below are {@code input}, which every format
 * knows, and the formats by how many articles an input of them is: {@code document} one, {@code syndication} the items of a
 * document, {@code stream} a value or a row each, without an end, {@code archive} whole inputs.
 */
@NullMarked
package org.dateline.ingest.codec;

import org.jspecify.annotations.NullMarked;
