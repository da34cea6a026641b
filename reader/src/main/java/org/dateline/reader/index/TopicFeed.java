package org.dateline.reader.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.loop.Backoff;
import org.dateline.delivery.loop.Loop;
import org.dateline.delivery.loop.LoopObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds the index from the topic, outside any group: several readers each have it all. Kafka's absence is waited out.
 * Run by one thread, stopped by any.
 */
public final class TopicFeed implements Loop {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFeed.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long REFRESH_NANOS = Duration.ofMillis(300).toNanos();

    /** Far behind, small segments that are merged again at once would take a third of the time. */
    private static final long REFRESH_BEHIND_NANOS = Duration.ofSeconds(5).toNanos();

    private static final long FAR_BEHIND = 5_000;
    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long FORGET_NANOS = Duration.ofMinutes(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int COMMIT_RECORDS = 50_000;

    private final KafkaConnection kafka;
    private final FollowedTopic topic;
    private final ArticleIndex index;
    private final Duration commitEvery;
    private final LoopObserver observer;
    private final Progress progress;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean begun;
    private Positions positions;
    private int uncommitted;

    /** @param commitEvery how long what is indexed may wait to be durable */
    public TopicFeed(
            KafkaConnection kafka,
            FollowedTopic topic,
            ArticleIndex index,
            Duration commitEvery,
            LoopObserver observer,
            Progress progress) {
        this.kafka = kafka;
        this.topic = topic;
        this.index = index;
        this.commitEvery = commitEvery;
        this.observer = observer;
        this.progress = progress;
        this.positions = Positions.start(topic.id(), 0);
    }

    @Override
    public void run() {
        begun = true;
        Backoff backoff = Backoff.ordinary();
        try {
            while (!isStopped()) {
                try (Consumer<byte[], byte[]> consumer = kafka.reader("reader-of-" + topic.name())) {
                    follow(consumer, backoff);
                } catch (InterruptException e) {
                    stop();
                } catch (KafkaException e) {
                    observer.waiting("Kafka at " + kafka.bootstrapServers() + ": " + e.getMessage());
                    LOG.warn("{} cannot be read now", topic.name(), e);
                    pause(backoff.next());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended.countDown();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer, Backoff backoff) throws IOException {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        positions = index.follow(topic.id(), beginnings(consumer, partitions));
        partitions.forEach(partition -> consumer.seek(partition, positions.of(partition.partition())));
        Clocked look = new Clocked();
        Clocked refresh = new Clocked();
        Clocked commit = new Clocked();
        Clocked forget = new Clocked();
        try {
            while (!isStopped()) {
                observer.beat();
                take(consumer, partitions);
                if (refresh.isDue(progress.seen().behind() > FAR_BEHIND ? REFRESH_BEHIND_NANOS : REFRESH_NANOS)) {
                    index.refresh();
                }
                if (look.isDue(LOOK_NANOS)) {
                    look(consumer, partitions);
                    backoff.succeeded();
                }
                if (commit.isDue(commitEvery.toNanos()) || uncommitted >= COMMIT_RECORDS) {
                    commit();
                }
                if (forget.isDue(FORGET_NANOS)) {
                    index.forgetBefore(beginnings(consumer, partitions));
                    if (!partitions.equals(partitions(consumer))) {
                        return;
                    }
                }
            }
        } finally {
            commit();
        }
    }

    private void take(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) throws IOException {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        List<TopicRecord> batch = new ArrayList<>(polled.count());
        polled.forEach(record -> batch.add(TopicRecord.of(record)));
        Positions reached = positions;
        for (TopicPartition partition : partitions) {
            // Past the marks of transactions too, which are no records.
            reached = reached.with(partition.partition(), consumer.position(partition));
        }
        index.apply(batch, reached);
        progress.taken(batch.size());
        uncommitted += batch.size();
        positions = reached;
    }

    private void look(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> found = consumer.endOffsets(partitions, PATIENCE);
        List<Long> ends = partitions.stream()
                .map(partition -> found.getOrDefault(partition, 0L))
                .toList();
        progress.seen(positions, ends);
        observer.watched();
        observer.running();
    }

    private void commit() throws IOException {
        index.refresh();
        index.commit();
        uncommitted = 0;
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic.name(), PATIENCE).stream()
                .map(info -> new TopicPartition(topic.name(), info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    private static List<Long> beginnings(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> found = consumer.beginningOffsets(partitions, PATIENCE);
        return partitions.stream()
                .map(partition -> found.getOrDefault(partition, 0L))
                .toList();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            var unused = stopped.await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void close() {
        stop();
        try {
            if (begun) {
                ended.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When something was done last. */
    private static final class Clocked {
        private long last = System.nanoTime();

        /** Whether it is to be done again. */
        boolean isDue(long everyNanos) {
            long now = System.nanoTime();
            if (now - last < everyNanos) {
                return false;
            }
            last = now;
            return true;
        }
    }
}
