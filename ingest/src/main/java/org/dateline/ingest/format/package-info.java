/**
 * Bytes as sources send them, turned into articles or refused with a code, the field and the rule. Pure: no files,
 * no network, no clock. Here stands what every format ends in, {@link org.dateline.ingest.format.ParseOutcome}, and
 * begins with, {@link org.dateline.ingest.format.Decoding}; below are one package for each kind of document and
 * {@code draft}, which all of them fill.
 */
@NullMarked
package org.dateline.ingest.format;

import org.jspecify.annotations.NullMarked;
