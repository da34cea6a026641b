/** Articles as they arrive, to many who listen. Knows nothing of HTTP. Start at {@link Wire}. */
@NullMarked
package org.dateline.reader.stream;

import org.jspecify.annotations.NullMarked;
