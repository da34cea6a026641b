package org.dateline.service.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.OutgoingRecord;
import org.jspecify.annotations.Nullable;

/** The headers {@code traceparent} and {@code tracestate} of W3C's Trace Context on a record. */
final class TraceHeaders {
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceHeaders() {}

    /** The trace that a record belongs to; none where its headers say nothing, or nonsense. */
    static Context of(MessageHeaders headers) {
        return W3C.extract(Context.root(), headers, TraceHeaders::get);
    }

    private static @Nullable String get(@Nullable MessageHeaders headers, String name) {
        return headers == null ? null : headers.get(name);
    }

    /** The record as a part of the span's trace. */
    static OutgoingRecord on(Span span, OutgoingRecord record) {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(Context.root().with(span), headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return new OutgoingRecord(
                record.topic(), record.key(), record.value(), record.headers().with(headers));
    }
}
