package org.dateline.delivery.loop;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.kafka.ClientMeters;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.loop.LoopClients.Client;
import org.dateline.delivery.record.OutgoingRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A share of work that is no record to be taken: who may work on what is said by the partitions of a topic, which the
 * processes of a group share, and what the work leads to is committed as one transaction that counts only while the
 * partition is held. Who was taken for dead and wakes up commits nothing.
 *
 * <p>{@link #run} is for one thread; {@link #commit} may be called by any.
 */
public final class GroupShare implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupShare.class);

    private final LoopClients clients;
    private final LoopSettings settings;
    private final Member member;
    private final StopSignal stop = new StopSignal();
    private final Transactions transactions;
    private final ReentrantLock committing = new ReentrantLock();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private @Nullable ConsumerGroupMetadata generation;

    /** Is told which partitions are its own, by the thread of {@link #run}. */
    public interface Member {
        void assigned(Set<Integer> partitions);

        /** Another one may have them once this returns: by then nothing of them is in hand any more. */
        void revoked(Set<Integer> partitions);
    }

    /** @param settings name one topic, whose partitions are shared */
    public GroupShare(KafkaConnection kafka, LoopSettings settings, Member member, MeterRegistry registry) {
        this.clients = LoopClients.of(kafka, settings, registry, () -> {});
        this.settings = settings;
        this.member = member;
        this.transactions = new Transactions(clients);
    }

    /**
     * Takes part in the group until {@link #stop}. Kafka's absence is waited out.
     *
     * @param beat told again and again while this is at work
     */
    public void run(Runnable beat) {
        Backoff backoff = Backoff.ordinary();
        while (!stop.isAsked()) {
            try {
                takePart(beat);
            } catch (InterruptException e) {
                stop.interrupted();
            } catch (KafkaException e) {
                LOG.warn("the share of {} is given back", settings.topics(), e);
                stop.pause(backoff.next());
            }
        }
    }

    private void takePart(Runnable beat) {
        Client<Consumer<byte[], byte[]>> opened = clients.consumer();
        Consumer<byte[], byte[]> consumer = opened.client();
        try {
            consumer.subscribe(settings.topics(), new Rebalances());
            while (!stop.isAsked()) {
                beat.run();
                ConsumerRecords<byte[], byte[]> polled = consumer.poll(settings.pollTimeout());
                note(consumer.groupMetadata(), polled.nextOffsets());
            }
        } finally {
            ClientMeters.close(opened.meters());
            boolean interrupted = Thread.interrupted();
            consumer.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void note(ConsumerGroupMetadata now, Map<TopicPartition, OffsetAndMetadata> offsets) {
        committing.lock();
        try {
            generation = now;
            offsets.forEach((partition, offset) -> positions.put(partition, offset.offset()));
        } finally {
            committing.unlock();
        }
    }

    /**
     * Returns when all of it is on its topics.
     *
     * @param partition that the work belongs to
     * @throws KafkaException when none of it counts, or when that is not known: then what is on the topics must be asked
     *     before going on
     */
    public void commit(int partition, List<OutgoingRecord> records) {
        committing.lock();
        try {
            ConsumerGroupMetadata now = generation;
            if (now == null) {
                throw new CommitFailedException("no partition of " + settings.topics() + " is held");
            }
            TopicPartition place = new TopicPartition(settings.topics().get(0), partition);
            // The offset says nothing; with it Kafka holds the generation of this member against its own.
            Map<TopicPartition, OffsetAndMetadata> offsets =
                    Map.of(place, new OffsetAndMetadata(positions.getOrDefault(place, 0L)));
            transactions.commit(new ArrayList<>(records), offsets, now);
        } finally {
            committing.unlock();
        }
    }

    /** Lets {@link #run} return soon. */
    public void stop() {
        stop.ask();
    }

    @Override
    public void close() {
        stop.ask();
        committing.lock();
        try {
            transactions.close();
        } finally {
            committing.unlock();
        }
    }

    private final class Rebalances implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            member.assigned(numbers(partitions));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            member.revoked(numbers(partitions));
        }

        private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).collect(Collectors.toUnmodifiableSet());
        }
    }
}
