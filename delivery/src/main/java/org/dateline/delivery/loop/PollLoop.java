package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.kafka.ClientMeters;
import org.dateline.delivery.kafka.KafkaPresence;
import org.dateline.delivery.loop.LoopClients.Client;
import org.dateline.delivery.record.StackDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What both loops share: poll, hand the batch over, and what to do when Kafka or the store says no. Only one batch is in
 * hand at a time, and a rebalance only happens inside a poll, so never while one is.
 */
final class PollLoop implements Loop {
    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    /** As long as one member does not poll, a rebalance waits for it, and so does the whole group. */
    private static final Duration OFFSETS_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration LONGEST_WITHOUT_A_POLL = Duration.ofSeconds(5);

    /** What a loop does with its batches. */
    interface Work extends ConsumerRebalanceListener, AutoCloseable {
        /** Called before the first poll and after every failure: gets the other clients into a known state. */
        void recover();

        /**
         * Returns when the batch is committed.
         *
         * @throws KafkaException when it is not, or when that is not known
         * @throws StoreUnavailable when it cannot be stored now
         */
        void take(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> batch) throws StoreUnavailable;

        /** Nothing came. */
        void idle(Consumer<byte[], byte[]> consumer);

        @Override
        void close();
    }

    private final LoopClients clients;
    private final LoopSettings settings;
    private final Work work;
    private final LoopMood mood;
    private final StopSignal stop;
    private final Backoff backoff = Backoff.ordinary();
    private final Hold hold = new Hold(System::nanoTime);
    private final Drought drought = new Drought(System::nanoTime);
    private final StarvationCure cure;
    private final Portions portions;
    private boolean mustRecover = true;

    PollLoop(LoopClients clients, LoopSettings settings, Work work, LoopMood mood, StopSignal stop) {
        this.clients = clients;
        this.settings = settings;
        this.portions = new Portions(settings.maxPollRecords());
        this.work = work;
        this.mood = mood;
        this.stop = stop;
        this.cure = clients.cure();
    }

    /** Until the stop signal. What Kafka refuses is waited out; anything else that is thrown ends the loop. */
    @Override
    public void run() {
        stop.during(() -> {
            try {
                turns();
            } catch (RuntimeException | Error e) {
                mood.dead(e);
                throw e;
            }
        });
    }

    @Override
    public void stop() {
        stop.ask();
    }

    @Override
    public void close() {
        stop.askAndAwait();
    }

    private void turns() {
        Client<Consumer<byte[], byte[]>> opened = clients.consumer();
        try (KafkaPresence presence = clients.presence()) {
            opened.client().subscribe(settings.topics(), new Rebalances(opened.client()));
            while (!stop.isAsked()) {
                turn(opened.client(), presence);
            }
        } finally {
            // An interrupt has done its part; it would only keep the clients from saying good-bye to the group.
            boolean interrupted = Thread.interrupted();
            cure.close();
            work.close();
            close(opened);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void turn(Consumer<byte[], byte[]> consumer, KafkaPresence presence) {
        try {
            mood.beat();
            if (hold.isOn()) {
                stay(consumer);
                return;
            }
            if (mustRecover) {
                work.recover();
                rewind(consumer);
                mustRecover = false;
            }
            pollOnce(consumer, presence);
        } catch (InterruptException e) {
            stop.interrupted();
        } catch (KafkaException e) {
            startAgainAfter(e);
        }
    }

    private void pollOnce(Consumer<byte[], byte[]> consumer, KafkaPresence presence) {
        hold.applyTo(consumer);
        ConsumerRecords<byte[], byte[]> batch = consumer.poll(settings.pollTimeout());
        if (batch.isEmpty()) {
            mood.idle();
            work.idle(consumer);
            mood.kafkaIs(presence, cure.starving(drought.why(consumer, presence)));
            return;
        }
        drought.ended();
        mood.taken(oldest(batch));
        try {
            while (!batch.isEmpty() && !stop.isAsked()) {
                batch = take(consumer, portions.cut(batch));
            }
        } catch (StoreUnavailable e) {
            mood.waitingForStore(String.valueOf(e.getMessage()));
            mustRecover = true;
            hold.lasts(backoff.next());
        }
    }

    private static long oldest(ConsumerRecords<byte[], byte[]> batch) {
        long oldest = Long.MAX_VALUE;
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            oldest = Math.min(oldest, record.timestamp());
        }
        return oldest;
    }

    /** Returns what is left to take. */
    private ConsumerRecords<byte[], byte[]> take(Consumer<byte[], byte[]> consumer, Portions.Cut cut)
            throws StoreUnavailable {
        mood.beat();
        try {
            work.take(consumer, cut.now());
        } catch (KafkaException e) {
            portions.givenBack(cut.now().count());
            throw e;
        }
        portions.committed();
        backoff.succeeded();
        cure.starving("");
        mood.running();
        return cut.later();
    }

    /** Back to what the group has committed, which after a failure is the only thing that is known. */
    private static void rewind(Consumer<byte[], byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(consumer.assignment(), OFFSETS_TIMEOUT);
        for (TopicPartition partition : consumer.assignment()) {
            OffsetAndMetadata offset = committed.get(partition);
            if (offset == null) {
                consumer.seekToBeginning(java.util.List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        }
    }

    /** Polls without taking anything, so that the group does not give the partitions to somebody else. */
    private void stay(Consumer<byte[], byte[]> consumer) {
        hold.applyTo(consumer);
        try {
            // Whatever comes all the same is read again after the rewind.
            var unused = consumer.poll(hold.left(settings.pollTimeout()));
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.debug("a poll while waiting failed: {}", StackDigest.sentence(e));
            stop.pause(hold.left(LONGEST_WITHOUT_A_POLL));
        }
    }

    private void startAgainAfter(KafkaException e) {
        mustRecover = true;
        if (NotCommitted.isOrdinary(e)) {
            LOG.info("a batch is given back, as is normal when partitions move", e);
        } else {
            mood.waiting(cure.starving("Kafka: " + e.getMessage()));
        }
        hold.lasts(backoff.next());
    }

    /** Tells the work of a rebalance, and pauses what it brings where nothing is to be taken. */
    private final class Rebalances implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;

        Rebalances(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            work.onPartitionsAssigned(partitions);
            hold.applyTo(consumer);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            work.onPartitionsRevoked(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            work.onPartitionsLost(partitions);
        }
    }

    private static void close(Client<Consumer<byte[], byte[]>> opened) {
        ClientMeters.close(opened.meters());
        try {
            opened.client().close(CloseOptions.timeout(CLOSE_TIMEOUT));
        } catch (KafkaException e) {
            // All that counts is committed; the group finds out by itself that this member is gone.
            LOG.debug("closing a consumer failed", e);
        }
    }
}
