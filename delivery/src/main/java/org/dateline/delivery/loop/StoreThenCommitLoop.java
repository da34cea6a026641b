package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.loop.LoopObserver.BatchReport;
import org.dateline.delivery.loop.Store.Refusal;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.Spans;

/**
 * From a topic to a store, so that nothing is lost: the store says that a batch is durable, then its offsets are
 * committed. After a crash in between the store sees the batch again, so it must not mind.
 *
 * <p>Records that the store can never keep go to the rejected topic in one transaction with the offsets: once, not once
 * for each crash.
 *
 * <p>Kafka's and the store's absence are waited out, the latter as a member of the group.
 */
public final class StoreThenCommitLoop implements Loop {
    private final PollLoop loop;

    public StoreThenCommitLoop(KafkaConnection kafka, LoopSettings settings, Store store, LoopContext context) {
        this(LoopClients.of(kafka, settings, context), settings, store, context);
    }

    StoreThenCommitLoop(LoopClients clients, LoopSettings settings, Store store, LoopContext context) {
        StopSignal stop = new StopSignal();
        Work work =
                new Work(new BatchRefusals(store, context.rejectedTopic(), stop), new Transactions(clients), context);
        this.loop = new PollLoop(clients, settings, work, new LoopMood(context.observer()), stop);
    }

    @Override
    public void run() {
        loop.run();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public void close() {
        loop.close();
    }

    private static final class Work implements PollLoop.Work {
        private final BatchRefusals store;
        private final Transactions transactions;
        private final LoopContext context;
        private final Map<TopicPartition, Long> committed = new HashMap<>();

        Work(BatchRefusals store, Transactions transactions, LoopContext context) {
            this.store = store;
            this.transactions = transactions;
            this.context = context;
        }

        @Override
        public void recover() {
            transactions.settle();
        }

        @Override
        public void take(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled)
                throws StoreUnavailable {
            long start = System.nanoTime();
            List<IncomingRecord> batch = ExactlyOnceLoop.incoming(polled);
            Spans.Working spans = context.spans().working(batch);
            List<Refusal> refusals;
            try {
                // First the store, then the offsets: the other way round a crash in between would lose the batch.
                refusals = store.write(batch);
                commit(consumer, refusals, polled.nextOffsets());
            } catch (StoreUnavailable | RuntimeException | Error e) {
                spans.givenBack(e);
                throw e;
            }
            spans.committed();
            refusals.forEach(refusal -> context.observer().rejected(refusal.rejection()));
            int kept = batch.size() - refusals.size();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            context.observer().batch(new BatchReport(batch.size(), kept, refusals.size(), 0, took));
        }

        private void commit(
                Consumer<byte[], byte[]> consumer,
                List<Refusal> refusals,
                Map<TopicPartition, OffsetAndMetadata> offsets) {
            if (refusals.isEmpty()) {
                consumer.commitSync(offsets);
            } else {
                transactions.commit(rejected(refusals), offsets, consumer.groupMetadata());
            }
            offsets.forEach((partition, next) -> committed.put(partition, next.offset()));
        }

        private List<OutgoingRecord> rejected(List<Refusal> refusals) {
            return refusals.stream()
                    .map(refusal -> context.rejectedTopic().record(refusal.rejection(), refusal.record()))
                    .toList();
        }

        /** Moves the offsets past the marks that end transactions, so that the lag is zero when all is stored. */
        @Override
        public void idle(Consumer<byte[], byte[]> consumer) {
            Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
            for (TopicPartition partition : consumer.assignment()) {
                long position = committed.containsKey(partition) ? consumer.position(partition) : 0;
                if (position > committed.getOrDefault(partition, Long.MAX_VALUE)) {
                    moved.put(partition, new OffsetAndMetadata(position));
                    committed.put(partition, position);
                }
            }
            if (!moved.isEmpty()) {
                consumer.commitAsync(moved, null);
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            store.assigned(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(committed::remove);
            store.released(partitions);
        }

        @Override
        public void close() {
            transactions.close();
        }
    }
}
