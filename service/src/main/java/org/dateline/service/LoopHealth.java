package org.dateline.service;

import org.dateline.delivery.loop.LoopObserver;
import org.dateline.messages.Rejection;
import org.dateline.operations.Health;

/** What a loop says, on health; its counts go on to whoever counts. */
final class LoopHealth implements LoopObserver {
    private final Health.Check kafka;
    private final LoopBeats beats;
    private final LagSeconds lag;
    private final LoopObserver counts;

    LoopHealth(Health.Check kafka, LoopBeats beats, LagSeconds lag, LoopObserver counts) {
        this.kafka = kafka;
        this.lag = lag;
        this.beats = beats;
        this.counts = counts;
    }

    @Override
    public void beat() {
        beats.loop().beat();
    }

    @Override
    public void watched() {
        beats.watch().beat();
    }

    @Override
    public void taken(long oldest) {
        lag.taken(oldest);
        counts.taken(oldest);
    }

    @Override
    public void idle() {
        lag.none();
        counts.idle();
    }

    @Override
    public void batch(BatchReport report) {
        counts.batch(report);
    }

    @Override
    public void rejected(Rejection rejection) {
        counts.rejected(rejection);
    }

    @Override
    public void dropped(String why) {
        counts.dropped(why);
    }

    @Override
    public void waiting(String why) {
        kafka.failing(why);
    }

    /** The store says itself what is wrong with it; Kafka is well. */
    @Override
    public void waitingForStore(String why) {
        kafka.ok("not reading: what is read cannot be stored");
    }

    @Override
    public void running() {
        kafka.ok("reading");
    }

    @Override
    public void dead(Throwable why) {
        kafka.dead(why.toString());
    }
}
