package org.dateline.sink.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.InvalidMessage;
import org.dateline.sink.disk.DiskTrial;
import org.dateline.sink.disk.Durable;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.files.GroupReport.RefusedRecord;
import org.dateline.sink.files.GroupWriter.StaleView;
import org.dateline.sink.manifest.ManifestLine;
import org.dateline.sink.manifest.PartitionFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The out directory: {@code YYYY/MM/DD/<id>.json} and what keeps it right. Several processes may write to one out
 * directory, each the partitions that Kafka gave it; see docs/adr on the manifest. Used by one thread.
 */
public final class ArticleFiles implements OutDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleFiles.class);
    private static final int MOST_ATTEMPTS = 5;

    private final Path out;
    private final String incarnation;
    private final Clock clock;
    private final IoThreads threads;
    private final GroupWriter writer;
    private final Map<Integer, OwnedPartition> partitions = new HashMap<>();
    /** Topics of the partitions that are read here, whether they could be opened or not. */
    private final Map<Integer, String> assigned = new TreeMap<>();

    private boolean toldOfAnotherTopic;

    /**
     * @param out made if it is missing
     * @param pretty laid out for people, or on one line
     * @param incarnation the topic's id, so that offsets of a topic that was made anew are not compared with old ones
     */
    public ArticleFiles(Path out, boolean pretty, String incarnation, IoThreads threads, Clock clock) {
        this.out = out;
        this.incarnation = incarnation;
        this.clock = clock;
        this.threads = threads;
        this.writer = new GroupWriter(out, pretty, threads);
    }

    @Override
    public void create() throws IOException {
        if (!Files.isDirectory(out)) {
            Files.createDirectories(out);
            Path parent = out.toAbsolutePath().getParent();
            if (parent != null) {
                Durable.forceDirectory(parent);
            }
        }
    }

    @Override
    public GroupReport write(List<IncomingRecord> records) throws IOException {
        Instant now = clock.instant();
        List<Read> read = threads.map(records, record -> Read.of(record, now));
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                return written(read);
            } catch (StaleView e) {
                // Another process has had a partition meanwhile, or has it still: look at what it wrote.
                closePartitions();
            } catch (IOException e) {
                closePartitions();
                throw e;
            }
        }
        throw new IOException("another sink process keeps writing to the same partitions of " + out);
    }

    private GroupReport written(List<Read> read) throws IOException, StaleView {
        GroupPlan plan = new GroupPlan(out);
        List<RefusedRecord> refused = new ArrayList<>();
        for (Read one : read) {
            if (one.draft() != null) {
                plan.add(one.record(), one.draft(), partition(one.record()).manifest());
            } else if (one.problem() != null) {
                refused.add(new RefusedRecord(one.record(), one.problem()));
            }
        }
        List<ManifestLine> lines = writer.write(plan.changes(), partitions);
        Set<String> anew = plan.changes().stream()
                .filter(change -> change.record().headers().get(HeaderNames.REENRICH) != null)
                .map(change -> change.line().id())
                .collect(Collectors.toSet());
        // An article that is enriched anew was received long ago, and that is no delay of ours.
        List<Instant> files = lines.stream()
                .filter(line -> line.action() == ManifestLine.Action.WRITE)
                .map(line ->
                        anew.contains(line.id()) ? line.at() : Objects.requireNonNullElse(line.received(), line.at()))
                .toList();
        return new GroupReport(files, plan.unchanged(), plan.superseded(), plan.deleted(), refused);
    }

    private OwnedPartition partition(IncomingRecord record) throws IOException {
        return open(record.topic(), record.partition());
    }

    @Override
    public void assigned(String topic, int partition) throws IOException {
        assigned.put(partition, topic);
        open(topic, partition);
    }

    @Override
    public void trial() throws IOException {
        create();
        DiskTrial.folder(out);
        Path today = DiskTrial.folderOfToday(out, clock);
        List<OwnedPartition> all = new ArrayList<>();
        for (Map.Entry<Integer, String> one : assigned.entrySet()) {
            all.add(open(one.getValue(), one.getKey()));
        }
        threads.each(all, partition -> partition.trial(today));
    }

    private OwnedPartition open(String topic, int partition) throws IOException {
        OwnedPartition open = partitions.get(partition);
        if (open == null) {
            if (!Files.isDirectory(out)) {
                throw new NoSuchFileException(out.toString());
            }
            List<PartitionFile> one = List.of(new PartitionFile(out, topic, partition));
            open = threads.map(one, place -> OwnedPartition.open(place, incarnation))
                    .get(0);
            partitions.put(partition, open);
            tellOfAnotherTopic(topic, open.manifest().predecessor());
        }
        return open;
    }

    /** Once, though every partition has a manifest of its own. */
    private void tellOfAnotherTopic(String topic, String predecessor) {
        if (!predecessor.isEmpty() && !toldOfAnotherTopic) {
            toldOfAnotherTopic = true;
            LOG.warn(
                    "{} has files from another topic {} (id {}, this one has {}): another Kafka, or a topic made anew."
                            + " The files stay; a record for one of them is compared by its version and the time it was"
                            + " received",
                    out,
                    topic,
                    predecessor,
                    incarnation);
        }
    }

    @Override
    public void released(Collection<Integer> lost) throws IOException {
        Map<Integer, OwnedPartition> leaving = new TreeMap<>(partitions);
        leaving.keySet().retainAll(lost);
        partitions.keySet().removeAll(lost);
        assigned.keySet().removeAll(lost);
        threads.each(leaving.values(), OwnedPartition::release);
    }

    private void closePartitions() throws IOException {
        List<OwnedPartition> all = new ArrayList<>(partitions.values());
        partitions.clear();
        threads.each(all, OwnedPartition::close);
    }

    /** The threads stay: they are the caller's. */
    @Override
    public void close() throws IOException {
        released(List.copyOf(partitions.keySet()));
        assigned.clear();
    }

    private record Read(
            IncomingRecord record,
            @Nullable ManifestLine draft,
            @Nullable InvalidMessage problem) {
        static Read of(IncomingRecord record, Instant now) {
            try {
                return new Read(record, Draft.of(record, now), null);
            } catch (InvalidMessage e) {
                return new Read(record, null, e);
            }
        }
    }
}
