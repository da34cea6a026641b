/** What a crash may leave on a disk, enumerated. Start at {@link FileProtocolTest}. */
@NullMarked
package org.dateline.sink.crash;

import org.jspecify.annotations.NullMarked;
