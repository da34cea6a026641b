/**
 * Questions to the index: what may be asked, how well an article answers, and what is counted. Knows nothing of HTTP.
 * Start at {@link Search}.
 */
@NullMarked
package org.dateline.reader.query;

import org.jspecify.annotations.NullMarked;
