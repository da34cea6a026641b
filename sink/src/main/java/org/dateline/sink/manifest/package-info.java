/** What the sink has written, line by line: the manifest of each partition. Start at {@link Manifest}. */
@NullMarked
package org.dateline.sink.manifest;

import org.jspecify.annotations.NullMarked;
