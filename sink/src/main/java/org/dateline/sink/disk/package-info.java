/** Writing so that it survives a crash: forced files, forced folders, locks, faults in plain words. Start at {@link Durable}. */
@NullMarked
package org.dateline.sink.disk;

import org.jspecify.annotations.NullMarked;
