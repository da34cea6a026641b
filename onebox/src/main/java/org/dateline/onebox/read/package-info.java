/** The command {@code read}: what ingest would publish of a file, without Kafka. Start at {@link ReadCommand}. */
@NullMarked
package org.dateline.onebox.read;

import org.jspecify.annotations.NullMarked;
