package org.dateline.ingest.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.messages.HeaderNames;
import org.jspecify.annotations.Nullable;

/**
 * What is held back, as it stands on the topic of held articles: the state is there, and here only where each stands and
 * when it is due, whichever process put it there. Thread-safe.
 */
final class HeldArticles {
    private final String topic;
    private final Outbox outbox;
    private final Executor answers = Turns.named("held-answers");
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Held> standing = new HashMap<>();
    /** How many records of a uri are sent and not acknowledged: what stands there now will not be the last word. */
    private final Map<String, Integer> onTheirWay = new HashMap<>();

    private boolean complete = true;

    HeldArticles(String topic, Outbox outbox) {
        this.topic = topic;
        this.outbox = outbox;
    }

    /**
     * One that is held back.
     *
     * @param due when it is to be published, or {@code null} where only its source can say
     */
    record Held(String uri, @Nullable Instant due, int partition, long offset) {}

    /**
     * Holds an article back, in place of an older version.
     *
     * @param record for the topic of held articles
     */
    CompletableFuture<RecordMetadata> hold(String uri, @Nullable Instant due, OutgoingRecord record) {
        return send(uri, record, metadata -> new Held(uri, due, metadata.partition(), metadata.offset()));
    }

    /** What is held back of this uri is not to be published, if there is any: until all is known, there may be. */
    CompletableFuture<?> drop(String uri) {
        return inTurn(
                () -> mayHold(uri) ? sendTombstone(uri) : CompletableFuture.<RecordMetadata>completedFuture(null));
    }

    boolean mayHold(String uri) {
        return inTurn(() -> !complete || standing.containsKey(uri) || onTheirWay.containsKey(uri));
    }

    /** Whether it is still the last word on its article here. */
    boolean isLast(Held held) {
        return inTurn(() -> held.equals(standing.get(held.uri())) && !onTheirWay.containsKey(held.uri()));
    }

    /** While this lasts nothing else is held back, dropped or published from here. It must not wait for Kafka's answers. */
    <T> T inTurn(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** It has been published: unless a newer version stands in its place by now, nothing is held back any more. */
    CompletableFuture<?> published(Held held) {
        return inTurn(() ->
                isLast(held) ? sendTombstone(held.uri()) : CompletableFuture.<RecordMetadata>completedFuture(null));
    }

    private CompletableFuture<RecordMetadata> sendTombstone(String uri) {
        return send(uri, tombstone(uri), metadata -> null);
    }

    /** The record that says that nothing of this uri is held back any more. */
    OutgoingRecord tombstone(String uri) {
        return OutgoingRecord.tombstone(topic, uri, MessageHeaders.NONE);
    }

    private interface Standing {
        @Nullable
        Held after(RecordMetadata metadata);
    }

    /** Under the lock, so that what is decided by what stands there is sent before something else is. */
    private CompletableFuture<RecordMetadata> send(String uri, OutgoingRecord record, Standing then) {
        return inTurn(() -> {
            CompletableFuture<RecordMetadata> answer = outbox.publish(record);
            onTheirWay.merge(uri, 1, Integer::sum);
            return answer.whenCompleteAsync((metadata, failure) -> answered(uri, metadata, failure, then), answers);
        });
    }

    private void answered(String uri, @Nullable RecordMetadata metadata, @Nullable Throwable failure, Standing then) {
        lock.lock();
        try {
            onTheirWay.computeIfPresent(uri, (any, count) -> count == 1 ? null : count - 1);
            if (failure == null && metadata != null) {
                stands(uri, metadata.partition(), metadata.offset(), then.after(metadata));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes note of a record of the topic. */
    void heard(ConsumerRecord<byte[], byte[]> received) {
        IncomingRecord record = IncomingRecord.of(received);
        String uri = record.keyText();
        if (uri == null) {
            return;
        }
        lock.lock();
        try {
            Held held = record.isTombstone()
                    ? null
                    : new Held(uri, due(record.headers()), record.partition(), record.offset());
            stands(uri, record.partition(), record.offset(), held);
        } finally {
            lock.unlock();
        }
    }

    private void stands(String uri, int partition, long offset, @Nullable Held held) {
        Held known = standing.get(uri);
        if (known != null && known.partition() == partition && known.offset() > offset) {
            return;
        }
        if (held == null) {
            standing.remove(uri);
        } else {
            standing.put(uri, held);
        }
    }

    /** From now on it is heard what stands on the topic; until {@link #heardAll} anything may. */
    void hears() {
        lock.lock();
        try {
            complete = false;
        } finally {
            lock.unlock();
        }
    }

    /** All that stood on the topic has been heard. */
    void heardAll() {
        lock.lock();
        try {
            complete = true;
        } finally {
            lock.unlock();
        }
    }

    List<Held> due(Instant now) {
        lock.lock();
        try {
            return standing.values().stream()
                    .filter(held -> held.due() != null && !held.due().isAfter(now))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return standing.size();
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable Instant due(MessageHeaders headers) {
        String until = headers.get(HeaderNames.HELD_UNTIL);
        try {
            return until == null ? null : Instant.parse(until);
        } catch (DateTimeException e) {
            // Somebody else's header. Held until its source says otherwise: published too late can be mended.
            return null;
        }
    }
}
