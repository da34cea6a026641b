package org.dateline.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.loop.Loop;
import org.dateline.delivery.loop.LoopContext;
import org.dateline.delivery.loop.LoopObserver;
import org.dateline.delivery.loop.LoopRun;
import org.dateline.delivery.record.Spans;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat;
import org.dateline.service.trace.TraceSettings;

/**
 * The loop of a service, from the wait for Kafka to the stop; {@code /health} has its word under {@code kafka}. Prepared
 * and run by one thread; stopped by any.
 */
public final class ServiceLoop {
    private final KafkaConnection kafka;
    private final MeterRegistry registry;
    private final Health.Check check;
    private final LoopBeats beats;
    private final LagSeconds lag;
    private final Spans spans;
    private final LoopRun loopRun = new LoopRun();

    /** Where nobody traces. */
    public ServiceLoop(String name, KafkaConnection kafka, Health health, MeterRegistry registry) {
        this(name, kafka, TraceSettings.NONE, health, registry);
    }

    /**
     * @param name of the service, and of its loop's heartbeat
     * @param traces told of each batch from now on
     * @throws org.dateline.operations.BadSettings where the traces cannot be told as they say
     */
    public ServiceLoop(
            String name, KafkaConnection kafka, TraceSettings traces, Health health, MeterRegistry registry) {
        this.kafka = kafka;
        this.spans = traces.open(name);
        this.registry = registry;
        this.check = health.register("kafka");
        this.beats = LoopBeats.of(name, kafka, health, registry);
        this.lag = new LagSeconds(Clock.systemUTC()).shownOn(registry, name);
        // Not before there is a loop that looks.
        beats.watch().rests();
    }

    /** The heartbeat of the watch over Kafka that a publisher has; for a service without a loop. */
    public static Heartbeat watchHeartbeat(Health health, MeterRegistry registry) {
        return LoopBeats.watch(health, registry);
    }

    /**
     * Tries until Kafka is there.
     *
     * @return what the preparation came to; nothing when the stop came first
     */
    public <T> Optional<T> prepare(Function<Admin, T> preparation) {
        beats.loop().beat();
        return loopRun.prepare(kafka, preparation, why -> {
            beats.loop().beat();
            check.failing(why);
        });
    }

    /**
     * What surrounds the loop.
     *
     * @param counts is told of batches and of what was rejected or dropped
     */
    public LoopContext context(RejectedTopic rejected, LoopObserver counts) {
        return new LoopContext(rejected, new LoopHealth(check, beats, lag, counts), registry, spans);
    }

    /** The batch in hand goes on; for whoever works on one for long. Callable from any thread. */
    public void beat() {
        beats.loop().beat();
    }

    /** Works in the calling thread until {@link #stop()}. */
    public void run(Loop loop) {
        loopRun.run(loop);
        spans.close();
        beats.loop().rests();
        beats.watch().rests();
    }

    /** Ends the wait for Kafka, or the loop after the batch in hand; returns at once. */
    public void stop() {
        loopRun.stop();
    }
}
