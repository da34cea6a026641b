package org.dateline.ingest.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.loop.Backoff;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic from its beginning or from some minutes ago on, and tells what stands there, whoever wrote it. Kafka's
 * absence is waited out. Run by one thread; {@link #upToDate} may be asked by any.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(50);
    /**
     * Nobody waits for what is not asked for. Without this a topic that is written to all the time is fetched batch by batch,
     * which cost ingest and the broker a fifth of their time.
     */
    private static final Duration LINGER = Duration.ofMillis(100);

    private final KafkaConnection kafka;
    private final String topic;
    private final @Nullable Duration back;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore asked = new Semaphore(0);

    private TopicFollower(KafkaConnection kafka, String topic, @Nullable Duration back) {
        this.kafka = kafka;
        this.topic = topic;
        this.back = back;
    }

    /** From as long ago as {@link Intake} remembers articles, and no more of them than that. */
    public static TopicFollower ofTheLastMinutes(KafkaConnection kafka, String topic) {
        return new TopicFollower(kafka, topic, RecentArticles.KEPT);
    }

    /** From the topic's beginning, and again after each interruption. */
    public static TopicFollower ofAll(KafkaConnection kafka, String topic) {
        return new TopicFollower(kafka, topic, null);
    }

    /** Completes when everything has been told that stands on the topic at this moment; not while Kafka is away. */
    public CompletableFuture<Void> upToDate() {
        CompletableFuture<Void> told = new CompletableFuture<>();
        waiting.add(told);
        asked.release();
        return told;
    }

    /**
     * Tells each record, and returns after {@link #close}.
     *
     * @param beat told again and again while this is at work
     */
    public void follow(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> listener, Runnable beat) {
        Backoff backoff = Backoff.ordinary();
        while (!isStopped()) {
            beat.run();
            try (Consumer<byte[], byte[]> consumer = kafka.reader("follower-of-" + topic)) {
                Set<TopicPartition> partitions = partitions(consumer);
                seek(consumer, partitions);
                while (!isStopped() && partitions.equals(partitions(consumer))) {
                    beat.run();
                    step(consumer, listener, beat);
                    backoff.succeeded();
                }
            } catch (KafkaException e) {
                LOG.warn("{} cannot be followed now", topic, e);
                pause(backoff.next());
            }
        }
    }

    private void step(
            Consumer<byte[], byte[]> consumer,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> listener,
            Runnable beat) {
        asked.drainPermits();
        int questions = waiting.size();
        // After the question: what stands there by then is what it is about.
        Map<TopicPartition, Long> ends = questions == 0 ? Map.of() : consumer.endOffsets(consumer.assignment());
        ConsumerRecords<byte[], byte[]> last;
        do {
            last = consumer.poll(POLL);
            last.forEach(listener);
            beat.run();
        } while (!isStopped() && !reached(consumer, ends));
        // The first ones: nobody else takes any away, and who asks meanwhile stands behind them.
        for (int i = 0; i < questions && !isStopped(); i++) {
            CompletableFuture<Void> told = waiting.poll();
            if (told != null) {
                told.complete(null);
            }
        }
        if (!last.isEmpty() && last.count() < ConsumerConfig.DEFAULT_MAX_POLL_RECORDS) {
            linger();
        }
    }

    /** Until somebody asks, or this is closed. */
    private void linger() {
        try {
            var unused = asked.tryAcquire(LINGER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    /** A position also passes the marks of transactions, which are no records. */
    private static boolean reached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        Set<TopicPartition> partitions = new HashSet<>();
        consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        return partitions;
    }

    private void seek(Consumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
        consumer.assign(partitions);
        if (back == null) {
            consumer.seekToBeginning(partitions);
            return;
        }
        long from = Instant.now().minus(back).toEpochMilli();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, from));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        // One partition is read after another: from more than these, what is heard last would not be what is newest.
        long most = RecentArticles.MOST / Math.max(1, partitions.size());
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            long end = ends.getOrDefault(partition, 0L);
            consumer.seek(partition, found == null ? end : Math.max(found.offset(), end - most));
        });
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            var unused = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    /** Lets {@link #follow} return soon. */
    @Override
    public void close() {
        stopped.countDown();
        asked.release();
    }
}
