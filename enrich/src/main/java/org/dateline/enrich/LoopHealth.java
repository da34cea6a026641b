package org.dateline.enrich;

import org.dateline.delivery.LoopObserver;
import org.dateline.messages.Rejection;
import org.dateline.operations.Health;

/** What the loop says, on health and counters. */
final class LoopHealth implements LoopObserver {
    private final Health.Check check;
    private final EnrichMeters meters;

    LoopHealth(Health.Check check, EnrichMeters meters) {
        this.check = check;
        this.meters = meters;
    }

    @Override
    public void batch(BatchReport report) {
        meters.committed(report);
    }

    @Override
    public void rejected(Rejection rejection) {
        meters.rejected();
    }

    @Override
    public void waiting(String why) {
        check.failing(why);
    }

    @Override
    public void running() {
        check.ok("reading");
    }

    @Override
    public void dead(Throwable why) {
        check.dead(why.toString());
    }
}
