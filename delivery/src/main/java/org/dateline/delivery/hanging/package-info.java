/**
 * Transactions that a partition's log holds open although their coordinator has done with them: nobody will ever end
 * them, and every reader waits. Knows Kafka's administrator only. Start at {@link HangingTransactions}.
 */
@NullMarked
package org.dateline.delivery.hanging;

import org.jspecify.annotations.NullMarked;
