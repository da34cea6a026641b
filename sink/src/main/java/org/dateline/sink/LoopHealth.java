package org.dateline.sink;

import org.dateline.delivery.LoopObserver;
import org.dateline.messages.Rejection;
import org.dateline.operations.Health;

/** What the loop says, on health and counters. */
final class LoopHealth implements LoopObserver {
    private final Health.Check check;
    private final SinkMeters meters;

    LoopHealth(Health.Check check, SinkMeters meters) {
        this.check = check;
        this.meters = meters;
    }

    @Override
    public void rejected(Rejection rejection) {
        meters.rejected();
    }

    @Override
    public void waiting(String why) {
        check.failing(why);
    }

    /** The out directory says itself what is wrong with it; Kafka is well. */
    @Override
    public void waitingForStore(String why) {
        check.ok("not reading: the out directory cannot be written");
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
