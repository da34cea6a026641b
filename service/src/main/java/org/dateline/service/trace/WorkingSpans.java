package org.dateline.service.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.List;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.Spans;

/**
 * A batch in hand: a span of its own, from the poll to the commit, and one for each record on that record's trace, with a
 * link to the batch that it was worked on in. What is given back is told of as a batch only: its records come again.
 */
final class WorkingSpans implements Spans.Working {
    private static final String PROCESS = "process";

    private final Span batch;
    private final List<Span> records;

    WorkingSpans(OpenTelemetrySpans spans, List<IncomingRecord> records) {
        this.batch = spans.messaging(PROCESS, records.get(0).topic(), SpanKind.CONSUMER)
                .setNoParent()
                .setAttribute("messaging.batch.message_count", records.size())
                .startSpan();
        this.records = new ArrayList<>(records.size());
        for (IncomingRecord record : records) {
            this.records.add(begin(spans, record));
        }
    }

    private Span begin(OpenTelemetrySpans spans, IncomingRecord record) {
        Span span = spans.messaging(PROCESS, record.topic(), SpanKind.CONSUMER)
                .setParent(TraceHeaders.of(record.headers()))
                .addLink(batch.getSpanContext())
                .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset())
                .startSpan();
        String key = record.keyText();
        return key == null ? span : span.setAttribute("messaging.kafka.message.key", key);
    }

    @Override
    public OutgoingRecord traced(int index, OutgoingRecord record) {
        Span span = records.get(index);
        span.setAttribute("dateline.sent.to", record.topic());
        return TraceHeaders.on(span, record);
    }

    @Override
    public void committed() {
        records.forEach(Span::end);
        batch.end();
    }

    @Override
    public void givenBack(Throwable why) {
        batch.setStatus(StatusCode.ERROR)
                .setAttribute("error.type", why.getClass().getName())
                .end();
    }
}
