package org.dateline.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dateline.delivery.loop.LoopObserver;
import org.dateline.messages.Rejection;
import org.dateline.operations.Ledger;
import org.dateline.sink.files.GroupReport;

/** The sink's part of the ledger. A record that is read again after a crash is counted again, as unchanged. */
final class SinkMeters implements LoopObserver {
    private final Clock clock;
    private final Counter files;
    private final Counter unchanged;
    private final Counter superseded;
    private final Counter deleted;
    private final Counter rejected;
    private final Timer age;

    SinkMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        files = registry.counter(Ledger.FILES);
        unchanged = registry.counter(Ledger.UNCHANGED);
        superseded = registry.counter(Ledger.SUPERSEDED);
        deleted = registry.counter(Ledger.DELETED);
        rejected = registry.counter(Ledger.REJECTED, Ledger.STAGE, SinkService.NAME);
        age = Timer.builder(Ledger.AGE)
                .description("From received by ingest to durable on disk")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
    }

    void count(GroupReport report) {
        files.increment(report.written().size());
        unchanged.increment(report.unchanged());
        superseded.increment(report.superseded());
        deleted.increment(report.deleted());
        Instant now = clock.instant();
        for (Instant received : report.written()) {
            Duration since = Duration.between(received, now);
            // The clocks of two machines may differ: an article is never younger than nothing.
            age.record(since.isNegative() ? Duration.ZERO : since);
        }
    }

    @Override
    public void rejected(Rejection rejection) {
        rejected.increment();
    }
}
