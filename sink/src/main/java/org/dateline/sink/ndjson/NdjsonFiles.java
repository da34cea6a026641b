package org.dateline.sink.ndjson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.JsonLayout;
import org.dateline.messages.MessageJson;
import org.dateline.sink.disk.DiskTrial;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.disk.ProcessLock;
import org.dateline.sink.files.ArticleHead;
import org.dateline.sink.files.GroupReport;
import org.dateline.sink.files.GroupReport.RefusedRecord;
import org.dateline.sink.files.OutDirectory;
import org.dateline.sink.manifest.PartitionFile;

/**
 * The out directory as {@code <topic>-<partition>/<first offset>.ndjson}: every version of every article, a line each,
 * in the order of the topic; a deletion is {@code {"uri":...,"deleted":true}}. Each record stands there once, whatever
 * crashes between. Used by one thread at a time.
 */
public final class NdjsonFiles implements OutDirectory {
    private final Path out;
    private final String topicId;
    private final long maxBytes;
    private final Duration maxAge;
    private final IoThreads threads;
    private final Clock clock;
    private final Map<Integer, NdjsonPartition> partitions = new TreeMap<>();
    private final Map<Integer, PartitionFile> places = new HashMap<>();

    /**
     * @param maxBytes a file that has this size is closed
     * @param maxAge a file that is this old is closed, even if nothing more comes
     */
    public NdjsonFiles(Path out, String topicId, long maxBytes, Duration maxAge, IoThreads threads, Clock clock) {
        this.out = out;
        this.topicId = topicId;
        this.maxBytes = maxBytes;
        this.maxAge = maxAge;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public void create() throws IOException {
        Files.createDirectories(out);
    }

    @Override
    public GroupReport write(List<IncomingRecord> records) throws IOException {
        Map<Integer, List<IncomingRecord>> byPartition = new TreeMap<>();
        for (IncomingRecord record : records) {
            byPartition
                    .computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                    .add(record);
        }
        for (List<IncomingRecord> group : byPartition.values()) {
            places.put(
                    group.get(0).partition(),
                    new PartitionFile(out, group.get(0).topic(), group.get(0).partition()));
        }
        return sum(threads.map(byPartition.entrySet(), group -> write(group.getKey(), group.getValue())));
    }

    private GroupReport write(int partition, List<IncomingRecord> records) throws IOException {
        requireOut();
        return locked(partition, files -> append(files, records));
    }

    /** After a fault the partition is opened anew: what is in memory may not be what is on the disk. */
    @SuppressWarnings("try") // the lock is held by being open; nothing is asked of it
    private <R> R locked(int partition, IoThreads.Operation<NdjsonPartition, R> work) throws IOException {
        try (ProcessLock lock = ProcessLock.take(prepared(partition).lock())) {
            NdjsonPartition files = fresh(partition);
            try {
                return work.on(files);
            } catch (IOException e) {
                forget(partition);
                throw e;
            }
        }
    }

    private GroupReport append(NdjsonPartition files, List<IncomingRecord> records) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<Instant> written = new ArrayList<>();
        List<RefusedRecord> refused = new ArrayList<>();
        long from = files.next();
        int known = 0;
        int deleted = 0;
        for (IncomingRecord record : records) {
            try {
                if (record.offset() >= from) {
                    lines.writeBytes(line(record));
                    if (record.isTombstone()) {
                        deleted++;
                    } else {
                        written.add(record.producedAt());
                    }
                } else {
                    known++;
                }
            } catch (InvalidMessage e) {
                refused.add(new RefusedRecord(record, e));
            }
        }
        if (lines.size() > 0) {
            IncomingRecord last = records.get(records.size() - 1);
            files.append(lines.toByteArray(), Math.max(from, records.get(0).offset()), last.offset() + 1);
            files.rotate(maxBytes, maxAge);
        }
        return new GroupReport(written, known, 0, deleted, refused);
    }

    private static byte[] line(IncomingRecord record) throws IOException {
        Bytes value = record.value();
        if (value != null) {
            ArticleHead.read(value.array());
            return JsonLayout.oneLine(value.array());
        }
        String uri = record.keyText();
        if (uri == null) {
            throw new InvalidMessage("key", "null", "must be an article's uri where there is no value");
        }
        String quoted = MessageJson.mapper().writeValueAsString(uri);
        return ("{\"uri\":" + quoted + ",\"deleted\":true}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static GroupReport sum(List<GroupReport> reports) {
        List<Instant> written = new ArrayList<>();
        List<RefusedRecord> refused = new ArrayList<>();
        int unchanged = 0;
        int deleted = 0;
        for (GroupReport report : reports) {
            written.addAll(report.written());
            refused.addAll(report.refused());
            unchanged += report.unchanged();
            deleted += report.deleted();
        }
        return new GroupReport(written, unchanged, 0, deleted, refused);
    }

    private void requireOut() throws NoSuchFileException {
        if (!Files.isDirectory(out)) {
            throw new NoSuchFileException(out.toString());
        }
    }

    private PartitionFile prepared(int partition) throws IOException {
        PartitionFile place = java.util.Objects.requireNonNull(places.get(partition));
        Files.createDirectories(out.resolve(PartitionFile.FOLDER));
        return place;
    }

    /** The partition as it is on disk; opened again if another process has written to it. Under its lock. */
    private NdjsonPartition fresh(int partition) throws IOException {
        NdjsonPartition open;
        synchronized (partitions) {
            open = partitions.get(partition);
        }
        if (open != null && open.isFresh()) {
            return open;
        }
        forget(partition);
        PartitionFile place = prepared(partition);
        Journal journal = Journal.open(out.resolve(PartitionFile.FOLDER), place.name() + ".journal", topicId);
        NdjsonPartition opened = NdjsonPartition.open(out.resolve(place.name()), journal, clock);
        synchronized (partitions) {
            partitions.put(partition, opened);
        }
        return opened;
    }

    private void forget(int partition) throws IOException {
        NdjsonPartition open;
        synchronized (partitions) {
            open = partitions.remove(partition);
        }
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void assigned(String topic, int partition) throws IOException {
        places.put(partition, new PartitionFile(out, topic, partition));
        requireOut();
        rotateIfDue(List.of(partition));
    }

    @Override
    public void tick() throws IOException {
        rotateIfDue(List.copyOf(places.keySet()));
    }

    @Override
    public void trial() throws IOException {
        create();
        DiskTrial.folder(out);
        threads.each(
                List.copyOf(places.keySet()),
                partition -> locked(partition, files -> {
                    files.trial();
                    return partition;
                }));
    }

    private void rotateIfDue(Collection<Integer> due) throws IOException {
        threads.each(
                due,
                partition -> locked(partition, files -> {
                    files.rotate(maxBytes, maxAge);
                    return partition;
                }));
    }

    @Override
    public void released(Collection<Integer> lost) throws IOException {
        places.keySet().removeAll(lost);
        for (int partition : lost) {
            forget(partition);
        }
    }

    @Override
    public void close() throws IOException {
        released(List.copyOf(places.keySet()));
    }
}
