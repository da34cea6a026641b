package org.dateline.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.loop.Store;
import org.dateline.delivery.loop.StoreUnavailable;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.Rejection.Reason;
import org.dateline.operations.Health;
import org.dateline.sink.disk.Fault;
import org.dateline.sink.files.GroupReport;
import org.dateline.sink.files.GroupReport.RefusedRecord;
import org.dateline.sink.files.OutDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The out directory as the loop sees it: records in, refusals out, and faults in plain words on {@code /health/ready}
 * until they are cured. The loop and the clock may call at the same time.
 */
final class OutStore implements Store {
    private static final Logger LOG = LoggerFactory.getLogger(OutStore.class);
    /** So long after a batch or a trial nothing is tried. */
    private static final Duration KNOWN_TO_WORK = Duration.ofSeconds(10);

    private final Path path;
    private final OutDirectory out;
    private final RejectedTopic rejectedTopic;
    private final SinkMeters meters;
    private final Health.Check check;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean failing = true;
    /** A batch could not be written: that it can be is then shown by a batch, not by a trial. */
    private boolean batchWaits;

    private long worked;

    OutStore(Path path, OutDirectory out, RejectedTopic rejectedTopic, SinkMeters meters, Health.Check check) {
        this(path, out, rejectedTopic, meters, check, System::nanoTime);
    }

    /** @param nanoTime {@link System#nanoTime()}, or a test's own */
    OutStore(
            Path path,
            OutDirectory out,
            RejectedTopic rejectedTopic,
            SinkMeters meters,
            Health.Check check,
            LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.path = path;
        this.out = out;
        this.rejectedTopic = rejectedTopic;
        this.meters = meters;
        this.check = check;
    }

    @Override
    public List<Refusal> write(List<IncomingRecord> batch) throws StoreUnavailable {
        lock.lock();
        try {
            GroupReport report = out.write(batch);
            batchWaits = false;
            works();
            meters.count(report);
            return report.refused().stream().map(this::refusal).toList();
        } catch (IOException e) {
            batchWaits = true;
            throw new StoreUnavailable(fails(e), e);
        } finally {
            lock.unlock();
        }
    }

    private Refusal refusal(RefusedRecord refused) {
        InvalidMessage problem = refused.problem();
        Reason reason = switch (problem.field()) {
            case "key" -> Reason.KEY;
            case "(root)" -> Reason.NOT_JSON;
            default -> Reason.SCHEMA;
        };
        return new Refusal(
                refused.record(),
                rejectedTopic.rejection(
                        reason, String.valueOf(problem.getMessage()), problem.field(), refused.record()));
    }

    @Override
    public void assigned(Collection<TopicPartition> partitions) {
        attempt(() -> {
            for (TopicPartition partition : partitions) {
                out.assigned(partition.topic(), partition.partition());
            }
        });
    }

    @Override
    public void released(Collection<TopicPartition> partitions) {
        // Its batch may be another sink's by now, and then none would come here to show that the disk works again.
        attempt(() -> {
            batchWaits = false;
            out.released(partitions.stream().map(TopicPartition::partition).toList());
        });
    }

    /** Tries the disk where it is not known to work, or has not been for a while, and does what is due by the clock. */
    void tick() {
        attempt(() -> {
            if (failing || nanoTime.getAsLong() - worked > KNOWN_TO_WORK.toNanos()) {
                out.trial();
                if (!batchWaits) {
                    works();
                }
            }
            out.tick();
        });
    }

    void close() {
        attempt(out::close);
    }

    /** Nothing is lost when this fails: the next write meets the same fault, and is waited out. */
    private void attempt(FileAction action) {
        lock.lock();
        try {
            action.run();
        } catch (IOException e) {
            fails(e);
        } finally {
            lock.unlock();
        }
    }

    private void works() {
        worked = nanoTime.getAsLong();
        if (failing) {
            failing = false;
            check.ok("writing to " + path);
            LOG.info("Writing to {}", path);
        }
    }

    private String fails(IOException failure) {
        String why = Fault.inPlainWords(path, failure);
        if (!failing) {
            LOG.warn("{}", why, failure);
        }
        failing = true;
        check.failing(why);
        return why;
    }

    private interface FileAction {
        void run() throws IOException;
    }
}
