/**
 * Plain text with an optional head: date line, title, byline. Start at {@link
 * org.dateline.ingest.format.plain.PlainText}.
 */
@NullMarked
package org.dateline.ingest.format.plain;

import org.jspecify.annotations.NullMarked;
