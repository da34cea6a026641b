/**
 * The whole pipeline as operating-system processes that are killed and stopped while articles run through it. Start at
 * {@code LedgerUnderFaultsTest}.
 */
@NullMarked
package org.dateline.pipeline.ledger;

import org.jspecify.annotations.NullMarked;
