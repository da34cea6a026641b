package org.dateline.sink.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.delivery.record.Bytes;

/**
 * What was done to a directory, operation by operation, in terms of inodes and directory entries: that is what a disk
 * keeps or loses. Everything that was there at the start is durable. Thread-safe.
 */
final class DiskLog {
    static final int ROOT = 0;

    /** One thing that a disk may have taken or not when the power goes. */
    sealed interface Operation {
        /** A name in a directory, made or moved there. */
        record Link(int directory, String name, int inode) implements Operation {}

        /** A name taken out of a directory. */
        record Unlink(int directory, String name) implements Operation {}

        /** Bytes of a file. */
        record Data(int inode, long position, Bytes bytes) implements Operation {}

        /** The bytes of a file, or the names of a directory, are on the disk. */
        record Force(int inode) implements Operation {}

        /** The caller was told that all before this is durable: its offsets are committed. */
        record Committed() implements Operation {}
    }

    private final Path root;
    private final Map<String, Integer> inodes = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Integer, Map<String, Integer>> startEntries = new HashMap<>();
    private final Set<Integer> directories = new HashSet<>();
    private final Map<Integer, Bytes> startData = new HashMap<>();

    /** Takes what stands below the root as durable. */
    DiskLog(Path root) throws IOException {
        this.root = root;
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted().toList()) {
                int inode = inodes.size();
                inodes.put(name(path), inode);
                if (Files.isDirectory(path)) {
                    startEntries.put(inode, new HashMap<>());
                } else {
                    startData.put(inode, Bytes.of(Files.readAllBytes(path)));
                }
                if (inode != ROOT) {
                    Objects.requireNonNull(startEntries.get(directory(path)))
                            .put(path.getFileName().toString(), inode);
                }
            }
        }
    }

    synchronized void createdDirectory(Path path) {
        created(path);
        directories.add(inode(path));
    }

    synchronized void created(Path path) {
        int inode = inodes.size() + operations.size() + 1_000;
        inodes.put(name(path), inode);
        operations.add(new Operation.Link(directory(path), path.getFileName().toString(), inode));
    }

    synchronized void removed(Path path) {
        inodes.remove(name(path));
        operations.add(new Operation.Unlink(directory(path), path.getFileName().toString()));
    }

    /** The new name is one operation, the loss of the old one another: they may stand in two directories. */
    synchronized void renamed(Path from, Path to) {
        int inode = inode(from);
        inodes.remove(name(from));
        inodes.put(name(to), inode);
        operations.add(new Operation.Link(directory(to), to.getFileName().toString(), inode));
        operations.add(new Operation.Unlink(directory(from), from.getFileName().toString()));
    }

    synchronized void wrote(int inode, long position, byte[] bytes) {
        operations.add(new Operation.Data(inode, position, Bytes.of(bytes)));
    }

    synchronized void forced(int inode) {
        operations.add(new Operation.Force(inode));
    }

    synchronized void committed() {
        operations.add(new Operation.Committed());
    }

    synchronized int inode(Path path) {
        return Objects.requireNonNull(inodes.get(name(path)), () -> "never seen: " + path);
    }

    synchronized boolean knows(Path path) {
        return inodes.containsKey(name(path));
    }

    synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The directories with their names at the start; those that were made later have none. */
    Map<Integer, Map<String, Integer>> startEntries() {
        Map<Integer, Map<String, Integer>> all = new HashMap<>(startEntries);
        directories.forEach(made -> all.put(made, Map.of()));
        return all;
    }

    Map<Integer, Bytes> startData() {
        return startData;
    }

    private int directory(Path path) {
        return inode(Objects.requireNonNull(path.getParent()));
    }

    private String name(Path path) {
        return root.relativize(path.toAbsolutePath().normalize()).toString();
    }
}
