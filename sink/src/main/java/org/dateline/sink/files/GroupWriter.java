package org.dateline.sink.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.delivery.record.Bytes;
import org.dateline.messages.JsonLayout;
import org.dateline.sink.disk.Durable;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.disk.ProcessLock;
import org.dateline.sink.files.GroupPlan.Change;
import org.dateline.sink.manifest.ManifestLine;
import org.dateline.sink.manifest.ManifestLine.Action;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a group's changes so that a crash at any moment leaves each article's old file or its new one:
 *
 * <ol>
 *   <li>every new file is written under a temporary name and forced;
 *   <li>under the partitions' locks, and only if nobody else has written since the plan was made, the manifests' lines
 *       are written and forced;
 *   <li>the files get their names, and the folders are forced;
 *   <li>files of earlier dates and of deleted articles go, and their folders are forced;
 *   <li>the lines count.
 * </ol>
 */
final class GroupWriter {
    private final Path out;
    private final boolean pretty;
    private final IoThreads threads;
    private final DatedFolders folders;

    GroupWriter(Path out, boolean pretty, IoThreads threads) {
        this.out = out;
        this.pretty = pretty;
        this.threads = threads;
        this.folders = new DatedFolders(out, threads);
    }

    /**
     * Returns when all of it is durable.
     *
     * @return the lines as written
     * @throws StaleView when another process has written to a partition since the plan was made; nothing has been changed
     */
    List<ManifestLine> write(List<Change> changes, Map<Integer, OwnedPartition> partitions)
            throws IOException, StaleView {
        List<Staged> staged = List.of();
        try {
            staged = threads.map(
                    changes,
                    change -> stage(
                            change,
                            Objects.requireNonNull(partitions.get(change.line().partition()))));
            commit(staged, partitions);
        } catch (IOException | StaleView e) {
            folders.forget();
            discard(staged);
            throw e;
        }
        return staged.stream().map(Staged::line).toList();
    }

    private Staged stage(Change change, OwnedPartition partition) throws IOException {
        Bytes value = change.record().value();
        if (value == null) {
            return new Staged(change.line().at(change.obsolete()), null, change.obsolete());
        }
        byte[] file = pretty ? JsonLayout.pretty(value.array()) : JsonLayout.oneLine(value.array());
        Path temporary = partition.temporaryFile();
        Durable.writeNew(temporary, file);
        return new Staged(change.line().of(file, change.obsolete()), temporary, change.obsolete());
    }

    private void commit(List<Staged> staged, Map<Integer, OwnedPartition> partitions) throws IOException, StaleView {
        Map<Integer, List<ManifestLine>> lines = new TreeMap<>();
        for (Staged change : staged) {
            lines.computeIfAbsent(change.line().partition(), partition -> new ArrayList<>())
                    .add(change.line());
        }
        Map<OwnedPartition, List<ManifestLine>> touched = new LinkedHashMap<>();
        lines.forEach((partition, ofIt) -> touched.put(Objects.requireNonNull(partitions.get(partition)), ofIt));
        // Always in the order of the partitions, so that two processes never wait for each other.
        try (Locks locks = new Locks()) {
            for (OwnedPartition partition : touched.keySet()) {
                locks.take(partition);
            }
            for (OwnedPartition partition : touched.keySet()) {
                if (!partition.manifest().isFresh()) {
                    throw new StaleView();
                }
            }
            threads.each(touched.entrySet(), entry -> entry.getKey().manifest().append(entry.getValue()));
            name(staged);
            remove(staged);
            for (OwnedPartition partition : touched.keySet()) {
                partition.manifest().confirm();
            }
        }
    }

    private void name(List<Staged> staged) throws IOException {
        List<Staged> files =
                staged.stream().filter(change -> change.temporary() != null).toList();
        Set<Path> into = new LinkedHashSet<>();
        for (Staged change : files) {
            into.add(target(change).getParent());
        }
        folders.create(into);
        threads.each(files, change -> Durable.rename(Objects.requireNonNull(change.temporary()), target(change)));
        folders.force(into);
    }

    private void remove(List<Staged> staged) throws IOException {
        Set<Path> from = new LinkedHashSet<>();
        for (Staged change : staged) {
            if (change.obsolete() != null && Files.deleteIfExists(out.resolve(change.obsolete()))) {
                from.add(out.resolve(change.obsolete()).getParent());
            }
        }
        threads.each(from, Durable::forceDirectory);
    }

    private Path target(Staged change) {
        return out.resolve(Objects.requireNonNull(change.line().path()));
    }

    private static void discard(Collection<Staged> staged) {
        for (Staged change : staged) {
            try {
                if (change.temporary() != null && change.line().action() == Action.WRITE) {
                    Files.deleteIfExists(change.temporary());
                }
            } catch (IOException e) {
                // It is cleared away when the partition is opened the next time.
            }
        }
    }

    /** Another process has written to a partition since the plan was made. */
    static final class StaleView extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The locks that are held, given back in any case. */
    private static final class Locks implements AutoCloseable {
        private final List<ProcessLock> held = new ArrayList<>();

        void take(OwnedPartition partition) throws IOException {
            held.add(partition.lock());
        }

        @Override
        public void close() throws IOException {
            for (ProcessLock lock : held) {
                lock.close();
            }
        }
    }

    /** @param temporary where the bytes stand until they get their name; {@code null} for a deletion */
    private record Staged(
            ManifestLine line,
            @Nullable Path temporary,
            @Nullable String obsolete) {}
}
