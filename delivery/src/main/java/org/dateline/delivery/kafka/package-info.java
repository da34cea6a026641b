/** Clients that keep the promises whatever else is set. Start at {@link org.dateline.delivery.kafka.KafkaConnection}; to publish with an acknowledgement for each record, {@link org.dateline.delivery.kafka.Publisher}. */
@NullMarked
package org.dateline.delivery.kafka;

import org.jspecify.annotations.NullMarked;
