package org.dateline.ingest.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.dateline.operations.Ledger;

/** The ledger of ingest: handed in = accepted + refused + duplicates + in flight. Thread-safe. */
public final class IngestCounts {
    private final Counter accepted;
    private final Counter refused;
    private final Counter duplicates;
    private final Counter rejected;
    private final Counter retracted;
    private final Counter held;

    public IngestCounts(MeterRegistry registry) {
        accepted = registry.counter(Ledger.ACCEPTED);
        refused = registry.counter(Ledger.REFUSED);
        duplicates = registry.counter(Ledger.DUPLICATES);
        rejected = registry.counter(Ledger.REJECTED, Ledger.STAGE, "ingest");
        held = registry.counter("dateline.held");
        retracted = registry.counter(Ledger.RETRACTED, Ledger.STAGE, "ingest");
    }

    /** Articles that Kafka has acknowledged. */
    public long accepted() {
        return (long) accepted.count();
    }

    /** Items that break a rule. */
    public long refused() {
        return (long) refused.count();
    }

    /** Articles whose content was there already. */
    public long duplicates() {
        return (long) duplicates.count();
    }

    /** Retractions that Kafka has acknowledged. */
    public long retracted() {
        return (long) retracted.count();
    }

    void countHeld() {
        held.increment();
    }

    void countRetracted() {
        retracted.increment();
    }

    void countAccepted() {
        accepted.increment();
    }

    /** An item was refused to whoever sent it. */
    public void countRefused() {
        refused.increment();
    }

    void countDuplicate() {
        duplicates.increment();
    }

    void countRejected() {
        rejected.increment();
    }
}
