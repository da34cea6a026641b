/** Records as the pipeline sees them: what came in with its headers, what goes out, how large either may be, and what a rejected one looks like. Start at {@link org.dateline.delivery.record.IncomingRecord}. */
@NullMarked
package org.dateline.delivery.record;

import org.jspecify.annotations.NullMarked;
