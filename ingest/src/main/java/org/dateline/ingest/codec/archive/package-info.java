/**
 * What holds other inputs: ZIP and tar, whatever GZIP and Zstandard have packed, and the pages of web archives. Inner files go
 * back to the reader that called ({@link org.dateline.ingest.codec.input.Source#readInside}). Start at
 * {@link org.dateline.ingest.codec.archive.ZipCodec}.
 */
@NullMarked
package org.dateline.ingest.codec.archive;

import org.jspecify.annotations.NullMarked;
