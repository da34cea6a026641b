package org.dateline.ingest.folder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dateline.delivery.loop.Backoff;
import org.dateline.ingest.intake.Intake;
import org.dateline.ingest.intake.NotPublished;
import org.jspecify.annotations.Nullable;

/**
 * Keeps many records on their way and loses none: what Kafka does not take is sent again, and with it what was sent
 * after it under the same uri, so that two versions of one article never change places. Bounded in records and bytes.
 * Not thread-safe.
 */
final class PublishingWindow {
    private static final int MOST_RECORDS = 500;
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Deque<Sent> sent = new ArrayDeque<>();
    private final Waiting waiting;
    private final FolderHealth health;
    private long bytes;

    PublishingWindow(Waiting waiting, FolderHealth health) {
        this.waiting = waiting;
        this.health = health;
    }

    /**
     * @param uri records under the same one stay in order; {@code null} where order means nothing
     * @param send publishes; asked again when Kafka does not take it
     */
    void send(@Nullable String uri, int size, Supplier<? extends CompletableFuture<?>> send) {
        health.beat();
        while (!sent.isEmpty() && (sent.size() >= MOST_RECORDS || bytes + size > MOST_BYTES)) {
            awaitFirst();
        }
        sent.add(new Sent(uri, size, send));
        bytes += size;
    }

    /** Returns when everything is acknowledged. @throws Stopped when asked to stop before */
    void awaitAll() {
        while (!sent.isEmpty()) {
            awaitFirst();
        }
    }

    private void awaitFirst() {
        Backoff backoff = Backoff.ordinary();
        while (true) {
            health.beat();
            try {
                Intake.await(sent.getFirst().answer);
                bytes -= sent.removeFirst().size;
                health.kafkaTakes();
                return;
            } catch (NotPublished e) {
                health.kafkaIsAway(e);
                waiting.pause(backoff.next());
                sendAgain();
            }
        }
    }

    private void sendAgain() {
        Set<String> disturbed = new HashSet<>();
        for (Sent each : sent) {
            boolean failed = !each.isAcknowledged();
            if (failed && each.uri != null) {
                disturbed.add(each.uri);
            }
            if (failed || (each.uri != null && disturbed.contains(each.uri))) {
                each.sendAgain();
            }
        }
    }

    /** One record on its way. */
    private static final class Sent {
        private final @Nullable String uri;
        private final int size;
        private final Supplier<? extends CompletableFuture<?>> send;
        private CompletableFuture<?> answer;

        Sent(@Nullable String uri, int size, Supplier<? extends CompletableFuture<?>> send) {
            this.uri = uri;
            this.size = size;
            this.send = send;
            this.answer = send.get();
        }

        void sendAgain() {
            answer = send.get();
        }

        /** Waits for the answer, whichever it is. */
        boolean isAcknowledged() {
            try {
                Intake.await(answer);
                return true;
            } catch (NotPublished e) {
                return false;
            }
        }
    }
}
