package org.dateline.reader.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RecordId;

/** A desk of no pipeline: where only an index is served. */
public record EmptyDesk(Clock clock) implements Desk {
    @Override
    public DeskView view() {
        return DeskView.unknown(clock.instant(), "this reader looks at no pipeline");
    }

    @Override
    public RejectedPage rejected(RejectedQuestion question) {
        return new RejectedPage(0, List.of(), null);
    }

    @Override
    public Optional<Bytes> original(RecordId id) {
        return Optional.empty();
    }

    @Override
    public RedriveOutcome redrive(RecordId id) {
        return new RedriveOutcome.Unknown();
    }
}
