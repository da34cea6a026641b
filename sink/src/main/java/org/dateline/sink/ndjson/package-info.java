/** Many articles a file, a line each, in the order of the topic. Start at {@link NdjsonFiles}. */
@NullMarked
package org.dateline.sink.ndjson;

import org.jspecify.annotations.NullMarked;
