/** How well articles are found, measured on records of one's own. Start at {@link SearchQuality}. */
@NullMarked
package org.dateline.reader.quality;

import org.jspecify.annotations.NullMarked;
