/** Takes enriched articles from their topic and keeps them as files. Start at {@link SinkService}. */
@NullMarked
package org.dateline.sink;

import org.jspecify.annotations.NullMarked;
