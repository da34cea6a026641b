/** Checks of the files that a run left, by schemas that are not ours. */
@NullMarked
package org.dateline.pipeline.written;

import org.jspecify.annotations.NullMarked;
