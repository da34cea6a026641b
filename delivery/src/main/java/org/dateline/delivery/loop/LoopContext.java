package org.dateline.delivery.loop;

import io.micrometer.core.instrument.MeterRegistry;
import org.dateline.delivery.record.Spans;
import org.dateline.delivery.rejected.RejectedTopic;

/**
 * What surrounds a loop.
 *
 * @param rejectedTopic where records go that cannot be handled
 * @param observer is told how the loop fares
 * @param meters the Kafka clients' own metrics are bound to it
 * @param spans is told of each batch and of what it leads to
 */
public record LoopContext(RejectedTopic rejectedTopic, LoopObserver observer, MeterRegistry meters, Spans spans) {
    /** Where nobody traces. */
    public LoopContext(RejectedTopic rejectedTopic, LoopObserver observer, MeterRegistry meters) {
        this(rejectedTopic, observer, meters, Spans.NONE);
    }
}
