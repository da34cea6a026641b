/**
 * The ledger of a whole pipeline at one moment, from Kafka and the services' metrics: what {@code dateline status} prints
 * and the reader's desk shows. Start at {@link org.dateline.service.ledger.SheetReading}.
 */
@NullMarked
package org.dateline.service.ledger;

import org.jspecify.annotations.NullMarked;
