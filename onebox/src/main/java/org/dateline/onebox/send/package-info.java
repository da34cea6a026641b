/** The command {@code send}: files to the ingest service over HTTP. Start at {@link SendCommand}. */
@NullMarked
package org.dateline.onebox.send;

import org.jspecify.annotations.NullMarked;
