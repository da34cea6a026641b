package org.dateline.onebox.rejected;

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
import org.dateline.delivery.Bytes;
import org.dateline.delivery.KafkaConnection;
import org.dateline.delivery.MessageHeaders;
import org.dateline.delivery.OwnedTopics;
import org.dateline.delivery.RecordLimits;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Rejection;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.Pace;
import org.jspecify.annotations.Nullable;

/**
 * Hands records in again, each with its mark in one transaction. Only one redrive of a pipeline works at a time: a
 * second one ends the first (Kafka fences its transactional id), and looks at the marks after that, so a record cannot
 * go back twice.
 */
final class Redrive implements AutoCloseable {
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
    record Limits(int attempts, Pace pace, Function<RejectedRecord, @Nullable String> objection) {}

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

    /** @param dryRun decides and says, and writes nothing */
    static Redrive open(KafkaOptions kafka, RejectedScan scan, Limits limits, boolean dryRun, Consumer<String> say) {
        RedrivenTopic marks = RedrivenTopic.beside(kafka.topics());
        if (dryRun) {
            return new Redrive(null, marks, scan.redriven(), limits, say);
        }
        KafkaConnection connection = kafka.connection();
        try (Admin admin = connection.admin()) {
            OwnedTopics.ensure(admin, marks.topic());
        }
        Producer<byte[], byte[]> producer = connection.transactionalProducer(
                "dateline-redrive-" + marks.topic().name());
        producer.initTransactions();
        // Only now: another redrive that was under way has ended, its marks are all there.
        return new Redrive(producer, marks, new HashSet<>(scan.redriven()), limits, say);
    }

    /** Hands it in, or says why not. */
    void add(RejectedRecord record) {
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
    void addUnlessDone(RejectedRecord record) {
        if (!redriven.contains(record.id())) {
            add(record);
        }
    }

    private @Nullable String refusal(RejectedRecord record) {
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
            return "it has been handed in " + rejection.attempts() + " times, and --max-attempts is "
                    + limits.attempts();
        }
        return limits.objection().apply(record);
    }

    /** Hands in what is left. */
    void finish() {
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
            throw CommandFailed.unreachable(
                    "Kafka refuses the records, and none of this batch was handed in: " + e.getCause());
        } catch (InterruptedException e) {
            open.abortTransaction();
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted, and none of this batch was handed in");
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

    int handedIn() {
        return handedIn;
    }

    int refused() {
        return refused;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
