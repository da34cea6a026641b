package org.dateline.delivery.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object for everything, so that where nobody traces nothing is made for a record or a batch. */
final class NoSpans implements Spans, Spans.Sending, Spans.Working {
    @Override
    public boolean beginTraces() {
        return false;
    }

    @Override
    public Sending sending(OutgoingRecord record) {
        return this;
    }

    @Override
    public Working working(List<IncomingRecord> batch) {
        return this;
    }

    @Override
    public OutgoingRecord traced(OutgoingRecord record) {
        return record;
    }

    @Override
    public OutgoingRecord traced(int index, OutgoingRecord record) {
        return record;
    }

    @Override
    public void ended(@Nullable Throwable failure) {}

    @Override
    public void committed() {}

    @Override
    public void givenBack(Throwable why) {}

    @Override
    public void close() {}
}
