package org.dateline.reader.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * All articles of an enriched topic, each in its newest version, to be searched. What has been applied is seen after
 * {@link #refresh} and survives a crash after {@link #commit}; both hold exactly what stands before their positions.
 *
 * <p>Written by one thread; {@link #snapshot} may be taken by any.
 */
public final class ArticleIndex implements AutoCloseable {
    /** Kafka keeps a tombstone for a day after it has compacted it ({@code delete.retention.ms}); some hours to be safe. */
    private static final Duration TOMBSTONES_KEPT = Duration.ofHours(20);

    /** So often an index of a quiet topic says that it is still fed. */
    private static final Duration IDLE_COMMIT = Duration.ofHours(1);

    private final IndexWriter writer;
    private final Clock clock;
    private final RecordWriter records;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot current;
    private volatile List<Long> forgotten = List.of();
    private final Lanes lanes = new Lanes();
    private Positions positions;
    private @Nullable Positions writing;
    private Positions durable;
    private Instant committed;

    private ArticleIndex(IndexWriter writer, Clock clock) throws IOException {
        this.writer = writer;
        this.clock = clock;
        this.records = new RecordWriter(writer);
        Map<String, String> commit = ofCommit(writer);
        this.positions = Positions.ofCommitData(commit);
        if (positions.topicId().isEmpty()) {
            // Empty, or of another layout.
            writer.deleteAll();
        }
        this.durable = positions;
        this.committed = Positions.whenCommitted(commit);
        this.current = shown(DirectoryReader.open(writer), positions);
    }

    private static Snapshot shown(DirectoryReader reader, Positions positions) throws IOException {
        SegmentLabels.holdAll(reader);
        return new Snapshot(reader, positions);
    }

    /** Opens the index of a folder as it was committed, or an empty one. @throws IndexFault when that is impossible */
    public static ArticleIndex open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    static ArticleIndex open(Path folder, Clock clock) {
        IndexWriter writer = IndexFolder.open(folder);
        try {
            return new ArticleIndex(writer, clock);
        } catch (IOException e) {
            throw new IndexFault("the index in " + folder + " cannot be opened: " + e, e);
        }
    }

    /** An index that is thrown away. */
    public static ArticleIndex temporary(Directory directory) throws IOException {
        return new ArticleIndex(IndexFolder.writer(directory, IndexWriterConfig.OpenMode.CREATE), Clock.systemUTC());
    }

    private static Map<String, String> ofCommit(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        return data == null
                ? Map.of()
                : StreamSupport.stream(data.spliterator(), false)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Says which topic follows. An index of another one is emptied, and so is one whose next records have gone before they
     * were read or that was not fed for so long that tombstones may have gone: what was taken back meanwhile would never
     * be heard of.
     *
     * @param beginnings the first offset that each partition still has
     * @return from where to read
     */
    public Positions follow(String topicId, List<Long> beginnings) throws IOException {
        settle();
        boolean known = positions.topicId().equals(topicId)
                && positions.partitions() <= beginnings.size()
                && Duration.between(committed, clock.instant()).compareTo(TOMBSTONES_KEPT) < 0;
        for (int partition = 0; known && partition < positions.partitions(); partition++) {
            // One that was never read from begins where it begins.
            known = positions.of(partition) == 0 || positions.of(partition) >= beginnings.get(partition);
        }
        if (!known) {
            writer.deleteAll();
            positions = Positions.start(topicId, beginnings.size());
            durable = Positions.start("", 0);
            committed = clock.instant();
        }
        forgetBefore(beginnings);
        for (int partition = 0; partition < beginnings.size(); partition++) {
            positions = positions.with(partition, Math.max(positions.of(partition), beginnings.get(partition)));
        }
        refresh();
        return positions;
    }

    /**
     * Takes records, those of an article in their order. Returns while they are being written: the next call of this or
     * another method waits for that, and throws what it threw.
     *
     * @param reached what has been read with these, and what stands there that is no record
     */
    public void apply(List<TopicRecord> batch, Positions reached) {
        settle();
        Snapshot shown = current;
        writing = reached;
        lanes.start(batch, each -> records.write(each, shown.searcher()));
    }

    /** Only what has been applied whole is called read. */
    private void settle() {
        Positions next = writing;
        writing = null;
        lanes.finish();
        if (next != null) {
            positions = next;
        }
    }

    /**
     * Lets go of what the topic has let go of.
     *
     * @param beginnings the first offset that each partition still has
     */
    public void forgetBefore(List<Long> beginnings) throws IOException {
        settle();
        forgotten = List.copyOf(beginnings);
        for (int partition = 0; partition < beginnings.size(); partition++) {
            long first = beginnings.get(partition);
            if (first > 0) {
                writer.deleteDocuments(LongPoint.newRangeQuery(
                        Fields.PLACE, TopicPlace.of(partition, 0), TopicPlace.of(partition, first - 1)));
            }
        }
    }

    /** Whether something that stood behind this position has been let go of. Callable from any thread. */
    public boolean hasForgotten(Positions position) {
        List<Long> firsts = forgotten;
        for (int partition = 0; partition < firsts.size(); partition++) {
            if (position.of(partition) < firsts.get(partition)) {
                return true;
            }
        }
        return false;
    }

    /** Lets everybody see what has been applied. */
    public void refresh() throws IOException {
        settle();
        DirectoryReader changed = DirectoryReader.openIfChanged(current.reader(), writer);
        boolean moved = !positions.equals(current.positions());
        if (changed == null && !moved) {
            return;
        }
        Snapshot old = current;
        if (changed == null) {
            old.reader().incRef();
        }
        current = shown(changed == null ? old.reader() : changed, positions);
        records.refreshed();
        old.close();
        listeners.forEach(Runnable::run);
    }

    /** Makes what has been applied durable, together with its positions; to be called while the topic is being read. */
    public void commit() throws IOException {
        settle();
        Instant now = clock.instant();
        if (positions.equals(durable) && Duration.between(committed, now).compareTo(IDLE_COMMIT) < 0) {
            return;
        }
        committed = now;
        durable = positions;
        writer.setLiveCommitData(positions.asCommitData(committed).entrySet());
        writer.commit();
    }

    /** Told after each refresh that has something new, by the writing thread; must be quick. */
    public void onRefresh(Runnable listener) {
        listeners.add(listener);
    }

    /** The newest moment that can be seen; to be closed. */
    public Snapshot snapshot() {
        while (true) {
            Snapshot seen = current;
            if (seen.retain()) {
                return seen;
            }
        }
    }

    /** Asks the newest moment. */
    public <T> T ask(Function<Snapshot, T> question) {
        try (Snapshot snapshot = snapshot()) {
            return question.apply(snapshot);
        }
    }

    /** Records that could not be read and are not there. */
    public long unreadable() {
        return records.unreadable();
    }

    /** Without a commit: what is not committed is read again. */
    @Override
    @SuppressWarnings("try") // closed by being named
    public void close() {
        // Whatever one of them throws, the next is closed too: the folder's lock must not stay.
        try (Directory folder = writer.getDirectory();
                Closeable rolledBack = writer::rollback;
                Closeable unread = current::close;
                Lanes written = lanes) {
            written.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
