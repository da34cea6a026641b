package org.dateline.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.IncomingRecord;
import org.dateline.delivery.RejectedTopic;
import org.dateline.delivery.Store;
import org.dateline.delivery.StoreUnavailable;
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

    private final Path path;
    private final OutDirectory out;
    private final RejectedTopic rejectedTopic;
    private final SinkMeters meters;
    private final Health.Check check;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean failing = true;

    OutStore(Path path, OutDirectory out, RejectedTopic rejectedTopic, SinkMeters meters, Health.Check check) {
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
            works();
            meters.count(report);
            return report.refused().stream().map(this::refusal).toList();
        } catch (IOException e) {
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
        attempt(() ->
                out.released(partitions.stream().map(TopicPartition::partition).toList()));
    }

    /** Tries the disk, for as long as it is not known to work, and does what is due by the clock. */
    void tick() {
        attempt(() -> {
            if (failing) {
                out.create();
                DiskTrial.run(path);
                works();
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
