package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service's loop from the service's start to its end: first Kafka is waited for, then the loop works, and one stop ends
 * whichever of the two is going on. Prepared and run by one thread; stopped by any.
 */
public final class LoopRun {
    private static final Logger LOG = LoggerFactory.getLogger(LoopRun.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final StopSignal stop = new StopSignal();
    private @Nullable Loop loop;
    private String logged = "";

    /**
     * Tries until Kafka is there.
     *
     * @param preparation what must be asked of Kafka, or be made there, before the loop may work
     * @param away told after each attempt that failed, in words for a person who can cure it
     * @return what the preparation came to; nothing when the stop came first
     */
    public <T> Optional<T> prepare(KafkaConnection kafka, Function<Admin, T> preparation, Consumer<String> away) {
        while (!stop.isAsked()) {
            try (Admin admin = kafka.admin()) {
                return Optional.of(preparation.apply(admin));
            } catch (KafkaUnavailable | KafkaException e) {
                // KafkaException: the name of the host is not known yet, the answer did not come, or it was a refusal.
                String why = String.valueOf(e.getMessage());
                logChanged(why);
                away.accept(why);
                stop.pause(BETWEEN_ATTEMPTS);
            }
        }
        return Optional.empty();
    }

    /** Each reason once, however many attempts it stops. */
    private void logChanged(String why) {
        if (!why.equals(logged)) {
            logged = why;
            LOG.warn("Kafka cannot be used yet: {}", why);
        }
    }

    /** Works in the calling thread until {@link #stop()}; hardly at all where that has come already. */
    public void run(Loop working) {
        synchronized (this) {
            loop = working;
            if (stop.isAsked()) {
                working.stop();
            }
        }
        working.run();
    }

    /** Ends the wait for Kafka, or the loop after the batch in hand; returns at once. */
    public void stop() {
        stop.ask();
        synchronized (this) {
            if (loop != null) {
                loop.stop();
            }
        }
    }
}
