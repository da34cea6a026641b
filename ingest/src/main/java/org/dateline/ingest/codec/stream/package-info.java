/**
 * Inputs of any length, read in bounded memory, a JSON value or a row of a table at a time; a live stream too. Start at
 * {@link org.dateline.ingest.codec.stream.JsonStream}.
 */
@NullMarked
package org.dateline.ingest.codec.stream;

import org.jspecify.annotations.NullMarked;
