package org.dateline.reader.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.delivery.rejected.Redrive;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.delivery.rejected.RejectedRecords;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.Rejection;
import org.dateline.messages.Topics;

/**
 * Takes one rejected record out of the topic: to look at its bytes, or to hand it in again. One at a time, on a thread of
 * its own, so that a Kafka that is away costs the server one thread and each who asks some seconds. Thread-safe.
 */
final class RejectedDrawer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int QUEUE = 16;

    private final KafkaConnection kafka;
    private final Topics topics;
    private final Clock clock;
    private final ThreadPoolExecutor hand =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUE), task -> {
                Thread thread = new Thread(task, "reader-desk-rejected");
                thread.setDaemon(true);
                return thread;
            });

    RejectedDrawer(KafkaConnection kafka, Topics topics, Clock clock) {
        this.kafka = kafka;
        this.topics = topics;
        this.clock = clock;
        hand.allowCoreThreadTimeOut(true);
    }

    /** See {@link Desk#original}. */
    Optional<Bytes> original(RecordId id) {
        return inTime("the original of " + id, () -> {
            try (TopicScan scan = TopicScan.open(kafka, "dateline-desk-original")) {
                return new RejectedRecords(scan, topics).find(id).map(RejectedDrawer::bytes);
            }
        });
    }

    private static Bytes bytes(RejectedRecord found) {
        Bytes value = found.record().value();
        return value == null ? Bytes.of(new byte[0]) : value;
    }

    /** See {@link Desk#redrive}. */
    RedriveOutcome redrive(RecordId id) {
        return inTime("whether " + id + " was handed in, so look whether it still waits", () -> {
            try (TopicScan scan = TopicScan.open(kafka, "dateline-desk-redrive")) {
                RejectedRecords records = new RejectedRecords(scan, topics);
                Optional<RejectedRecord> found = records.find(id);
                return found.isEmpty() ? new RedriveOutcome.Unknown() : redrive(records, found.get());
            }
        });
    }

    private RedriveOutcome redrive(RejectedRecords records, RejectedRecord record) {
        try (Redrive redrive = Redrive.open(kafka, topics, records, Redrive.Limits.USUAL, line -> {})) {
            String why = redrive.refusal(record);
            Rejection rejection = record.rejection();
            if (why != null || rejection == null) {
                return new RedriveOutcome.Refused(String.valueOf(why));
            }
            redrive.add(record);
            redrive.finish();
            return new RedriveOutcome.HandedIn(
                    record.id().toString(),
                    String.valueOf(rejection.origin().topic()),
                    rejection.attempts() + 1,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    private <T> T inTime(String what, Callable<T> task) {
        Future<T> future;
        try {
            future = hand.submit(task);
        } catch (RejectedExecutionException e) {
            throw new KafkaUnavailable("too many ask for rejected records at once: must be " + QUEUE + " at most");
        }
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new KafkaUnavailable("Kafka did not answer in " + PATIENCE.toSeconds() + " s: not known " + what);
        } catch (ExecutionException e) {
            throw new KafkaUnavailable("Kafka does not answer: not known " + what + " (" + e.getCause() + ")");
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("interrupted: not known " + what);
        }
    }

    @Override
    public void close() {
        hand.shutdownNow();
    }
}
