package org.dateline.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * A service's loop from the service's start to its end: first Kafka is waited for, then the loop works, and one stop ends
 * whichever of the two is going on. Prepared and run by one thread; stopped by any.
 */
public final class LoopRun {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final StopSignal stop = new StopSignal();
    private @Nullable Loop loop;

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
                // KafkaException: the name of the host is not known yet, or the answer did not come.
                away.accept(String.valueOf(e.getMessage()));
                stop.pause(BETWEEN_ATTEMPTS);
            }
        }
        return Optional.empty();
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
