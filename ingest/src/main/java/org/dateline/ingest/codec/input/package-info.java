/**
 * What every format knows: the bytes of an input with what is said of them and what they may grow to, the items that are found
 * in it, and how a format is known and read. Names the formats and none of their codecs. Start at
 * {@link org.dateline.ingest.codec.input.Codec}.
 */
@NullMarked
package org.dateline.ingest.codec.input;

import org.jspecify.annotations.NullMarked;
