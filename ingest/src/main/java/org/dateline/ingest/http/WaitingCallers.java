package org.dateline.ingest.http;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.CodeFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Callers that wait for Kafka's word. None waits for long, and all are let go as soon as Kafka is known to be away:
 * whether their articles arrive is not known then, and a retry is told when they did. Thread-safe.
 */
final class WaitingCallers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingCallers.class);
    private static final int PATIENCE_SECONDS = 10;
    private static final int LOOK_MILLIS = 200;

    private final Map<Object, CompletableFuture<?>> waiting = new ConcurrentHashMap<>();
    private final Intake intake;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "waiting-callers");
        daemon.setDaemon(true);
        return daemon;
    });

    WaitingCallers(Intake intake) {
        this.intake = intake;
        var unused = looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The same answer, which fails when it does not come in time. */
    <T> CompletableFuture<T> add(CompletableFuture<T> answer) {
        if (!answer.isDone()) {
            Object ticket = new Object();
            waiting.put(ticket, answer);
            var unused = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((any, failure) -> waiting.remove(ticket));
        }
        return answer;
    }

    private void look() {
        try {
            if (!waiting.isEmpty() && !intake.available()) {
                waiting.values()
                        .forEach(each -> each.completeExceptionally(new TimeoutException(intake.unavailableBecause())));
            }
        } catch (Throwable thrown) {
            // Unseen it would be the last look, and every later caller would wait for all of its ten seconds.
            LOG.error("a look after waiting callers failed: {}", CodeFault.sentence(thrown));
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
