package org.dateline.service.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.Spans;
import org.jspecify.annotations.Nullable;

/** From the send of one record to Kafka's word on it. */
record SendingSpan(Span span) implements Spans.Sending {
    @Override
    public OutgoingRecord traced(OutgoingRecord record) {
        return TraceHeaders.on(span, record);
    }

    @Override
    public void ended(@Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", failure.getClass().getName());
        }
        span.end();
    }
}
