/**
 * ninjs, versions 1.x to 3.x: what differs from the standard is mended and warned of, or refused. Start at {@link
 * org.dateline.ingest.format.ninjs.NinjsDocument}; {@code NinjsShape} says what a document must look like, {@code
 * OlderNinjs} makes old ones new.
 */
@NullMarked
package org.dateline.ingest.format.ninjs;

import org.jspecify.annotations.NullMarked;
