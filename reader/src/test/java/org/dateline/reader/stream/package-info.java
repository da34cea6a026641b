/** Who listens, and who does not. */
@NullMarked
package org.dateline.reader.stream;

import org.jspecify.annotations.NullMarked;
