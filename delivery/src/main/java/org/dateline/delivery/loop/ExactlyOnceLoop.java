package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.Spans;

/**
 * From topic to topic, exactly once: what a batch leads to and the offsets of the batch are one transaction, a
 * transaction for each poll. A reader with {@code read_committed} never sees a record twice, nor half of a batch.
 *
 * <p>Several processes may run it in one group. One that stalls and wakes up after its partitions have gone to another
 * cannot commit: Kafka compares the group's generation in the transaction with its own.
 *
 * <p>Kafka's absence is waited out. What ends the loop is only what waiting cannot cure.
 */
public final class ExactlyOnceLoop implements Loop {
    private final PollLoop loop;

    public ExactlyOnceLoop(KafkaConnection kafka, LoopSettings settings, BatchStep step, LoopContext context) {
        this(LoopClients.of(kafka, settings, context), settings, step, context);
    }

    ExactlyOnceLoop(LoopClients clients, LoopSettings settings, BatchStep step, LoopContext context) {
        StopSignal stop = new StopSignal();
        Work work =
                new Work(new Transactions(clients), new BatchOutcomes(step, context.rejectedTopic(), stop), context);
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

    private record Work(Transactions transactions, BatchOutcomes outcomes, LoopContext context)
            implements PollLoop.Work {
        @Override
        public void recover() {
            transactions.ready();
        }

        @Override
        public void take(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
            long start = System.nanoTime();
            List<IncomingRecord> batch = incoming(polled);
            Spans.Working spans = context.spans().working(batch);
            List<Outcome> outcome;
            try {
                outcome = commit(consumer, polled, batch, spans);
            } catch (RuntimeException | Error e) {
                spans.givenBack(e);
                throw e;
            }
            spans.committed();
            BatchTally.tell(context.observer(), outcome, Duration.ofNanos(System.nanoTime() - start));
        }

        private List<Outcome> commit(
                Consumer<byte[], byte[]> consumer,
                ConsumerRecords<byte[], byte[]> polled,
                List<IncomingRecord> batch,
                Spans.Working spans) {
            // Before the transaction begins: however long this takes, no transaction is open that could time out.
            List<Outcome> outcome = outcomes.of(batch);
            List<OutgoingRecord> outgoing = new ArrayList<>(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                Optional<OutgoingRecord> record = outcome.get(i).toSend(batch.get(i), context.rejectedTopic());
                if (record.isPresent()) {
                    outgoing.add(spans.traced(i, record.get()));
                }
            }
            transactions.commit(outgoing, polled.nextOffsets(), consumer.groupMetadata());
            return outcome;
        }

        @Override
        public void idle(Consumer<byte[], byte[]> consumer) {}

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

        @Override
        public void close() {
            transactions.close();
        }
    }

    static List<IncomingRecord> incoming(ConsumerRecords<byte[], byte[]> polled) {
        List<IncomingRecord> batch = new ArrayList<>(polled.count());
        for (ConsumerRecord<byte[], byte[]> received : polled) {
            batch.add(IncomingRecord.of(received));
        }
        return batch;
    }
}
