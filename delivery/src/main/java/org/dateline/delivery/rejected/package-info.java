/**
 * Looking after what was rejected: reading it, and handing it in again. Start at {@link
 * org.dateline.delivery.rejected.RejectedRecords} and {@link org.dateline.delivery.rejected.Redrive}.
 */
@NullMarked
package org.dateline.delivery.rejected;

import org.jspecify.annotations.NullMarked;
