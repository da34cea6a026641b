/** The command {@code run}: broker, ingest, enrich and sink in one process group. Start at {@link RunCommand}. */
@NullMarked
package org.dateline.onebox.run;

import org.jspecify.annotations.NullMarked;
