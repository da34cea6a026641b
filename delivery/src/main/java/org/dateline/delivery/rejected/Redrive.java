package org.dateline.delivery.rejected;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Rejection;
import org.dateline.messages.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Hands records in again, each with its mark in one transaction. Only one redrive of a pipeline works at a time: a
 * second one ends the first (Kafka fences its transactional id), and looks at the marks after that, so a record cannot
 * go back twice.
 */
public final class Redrive implements AutoCloseable {
    private static final int RECORDS_IN_A_TRANSACTION = 500;

    /** Headers of ours that were on the original, or are for it. */
    private static final Set<String> KEPT = Set.of(
            HeaderNames.ATTEMPTS,
            HeaderNames.ARTICLE,
            HeaderNames.REENRICH,
            HeaderNames.REENRICH_SEEN,
            HeaderNames.REENRICH_CONTENT);

    /**
     * What keeps a record from going back, or from going back now.
     *
     * @param attempts refused when it has been handed in this often
     * @param objection why a record is not to be handed in, or {@code null}
     */
    public record Limits(int attempts, Pace pace, Function<RejectedRecord, @Nullable String> objection) {
        /** What has been handed in five times and rejected each time is not mended by a sixth. */
        public static final int ATTEMPTS = 5;

        /** At once, up to {@link #ATTEMPTS} times. */
        public static final Limits USUAL = new Limits(ATTEMPTS, Pace.AT_ONCE, record -> null);
    }

    /** How fast records go back. */
    public interface Pace {
        /** As fast as Kafka takes them. */
        Pace AT_ONCE = new Pace() {
            @Override
            public int portion(int most) {
                return most;
            }

            @Override
            public void await(int count) {
                // Nothing is waited for.
            }
        };

        /** How many may go in one transaction. */
        int portion(int most);

        /** Waits until so many may go. */
        void await(int count);
    }

    private final @Nullable Producer<byte[], byte[]> producer;
    private final RedrivenTopic marks;
    private final Set<RecordId> redriven;
    private final Limits limits;
    private final Consumer<String> say;
    private final List<RejectedRecord> batch = new ArrayList<>();
    private int handedIn;
    private int refused;

    private Redrive(
            @Nullable Producer<byte[], byte[]> producer,
            RedrivenTopic marks,
            Set<RecordId> redriven,
            Limits limits,
            Consumer<String> say) {
        this.producer = producer;
        this.marks = marks;
        this.redriven = redriven;
        this.limits = limits;
        this.say = say;
    }

    /** Only decides and says, and writes nothing. */
    public static Redrive rehearse(Topics topics, RejectedRecords records, Limits limits, Consumer<String> say) {
        return new Redrive(null, RedrivenTopic.beside(topics), new HashSet<>(records.redriven()), limits, say);
    }

    /**
     * Begins; another one that was under way is ended by that.
     *
     * @param say told a line about each record
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
     */
    public static Redrive open(
            KafkaConnection kafka, Topics topics, RejectedRecords records, Limits limits, Consumer<String> say) {
        RedrivenTopic marks = RedrivenTopic.beside(topics);
        try (Admin admin = kafka.admin()) {
            OwnedTopics.ensure(admin, marks.topic());
        }
        Producer<byte[], byte[]> producer =
                kafka.transactionalProducer("dateline-redrive-" + marks.topic().name());
        try {
            producer.initTransactions();
            // Only now: another redrive that was under way has ended, its marks are all there.
            return new Redrive(producer, marks, new HashSet<>(records.redriven()), limits, say);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Hands it in, or says why not. */
    public void add(RejectedRecord record) {
        String why = refusal(record);
        if (why != null) {
            refused++;
            say.accept(record.id() + " not handed in: " + why);
            return;
        }
        batch.add(record);
        redriven.add(record.id());
        if (batch.size() >= limits.pace().portion(RECORDS_IN_A_TRANSACTION)) {
            send();
        }
    }

    /** The same, but leaves out without a word what has gone back before. */
    public void addUnlessDone(RejectedRecord record) {
        if (!redriven.contains(record.id())) {
            add(record);
        }
    }

    /** Why it is not to be handed in, as the end of a sentence, or {@code null}. */
    public @Nullable String refusal(RejectedRecord record) {
        Rejection rejection = record.rejection();
        if (rejection == null) {
            return "it has no headers that say where it came from";
        }
        if (RecordLimits.isCut(record.record().headers())) {
            return "it was too large to be kept whole, and a part of it is something else";
        }
        if (redriven.contains(record.id())) {
            return "it has been handed in again before";
        }
        if (rejection.origin().topic() == null) {
            return "it came from " + record.origin()
                    + " and never was on a topic; mend that and send it (rejected show " + record.id()
                    + " --bytes has the original)";
        }
        if (rejection.attempts() >= limits.attempts()) {
            return "it has been handed in " + rejection.attempts() + " times, and " + limits.attempts()
                    + " is the most";
        }
        return limits.objection().apply(record);
    }

    /** Hands in what is left. */
    public void finish() {
        if (!batch.isEmpty()) {
            send();
        }
    }

    private void send() {
        if (producer != null) {
            limits.pace().await(batch.size());
            transaction(producer);
        }
        for (RejectedRecord record : batch) {
            handedIn++;
            say.accept(record.id() + " -> " + origin(record).topic());
        }
        batch.clear();
    }

    private void transaction(Producer<byte[], byte[]> open) {
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        open.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (RejectedRecord record : batch) {
            sent.add(open.send(original(record)));
            sent.add(open.send(marks.mark(record.id(), now)));
        }
        open.flush();
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            open.abortTransaction();
            throw new KafkaUnavailable(
                    "Kafka refuses the records, and none of this batch was handed in: " + e.getCause());
        } catch (InterruptedException e) {
            open.abortTransaction();
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("interrupted, and none of this batch was handed in");
        }
        open.commitTransaction();
    }

    private static ProducerRecord<byte[], byte[]> original(RejectedRecord record) {
        Bytes key = record.record().key();
        Bytes value = record.record().value();
        return new ProducerRecord<>(
                origin(record).topic(),
                null,
                null,
                key == null ? null : key.array(),
                value == null ? null : value.array(),
                headers(record));
    }

    private static Iterable<Header> headers(RejectedRecord record) {
        Rejection rejection = record.rejection();
        int attempts = rejection == null ? 1 : rejection.attempts();
        MessageHeaders headers = record.record().headers();
        List<Header> kept = new ArrayList<>();
        for (Header header : headers.with(HeaderNames.ATTEMPTS, Integer.toString(attempts + 1))) {
            boolean ofTheRejection = header.key().startsWith("dateline-") && !KEPT.contains(header.key());
            if (!ofTheRejection) {
                kept.add(header);
            }
        }
        return kept;
    }

    private static Rejection.Origin origin(RejectedRecord record) {
        Rejection rejection = record.rejection();
        if (rejection == null) {
            throw new IllegalStateException("a record without an origin is refused before");
        }
        return rejection.origin();
    }

    public int handedIn() {
        return handedIn;
    }

    public int refused() {
        return refused;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
