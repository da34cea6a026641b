package org.dateline.sink.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.delivery.record.Bytes;
import org.dateline.sink.crash.DiskLog.Operation;

/**
 * Every state that a disk can be in after a crash: for each prefix of the operations, what was forced is there, and of
 * the rest every subset, where of a write also a first half may be there.
 */
final class CrashStates {
    /** Takes the states, some of them more than once. */
    interface Visitor {
        /**
         * @param files what stands below the root, by path; a directory has no entry of its own
         * @param committed whether the caller had been told that all is durable
         */
        void state(Map<String, Bytes> files, boolean committed, String how);
    }

    private static final int LOST = 0;
    private static final int HALF = 2;

    private final DiskLog log;

    CrashStates(DiskLog log) {
        this.log = log;
    }

    void each(Visitor visitor) {
        List<Operation> all = log.operations();
        for (int end = 0; end <= all.size(); end++) {
            subsets(all.subList(0, end), visitor);
        }
    }

    private void subsets(List<Operation> prefix, Visitor visitor) {
        int[] choices = new int[prefix.size()];
        Arrays.fill(choices, 1);
        List<Integer> open = unforced(prefix);
        boolean committed = prefix.stream().anyMatch(Operation.Committed.class::isInstance);
        long combinations = 1;
        for (int at : open) {
            combinations *= radix(prefix.get(at));
        }
        for (long combination = 0; combination < combinations; combination++) {
            long left = combination;
            for (int at : open) {
                int radix = radix(prefix.get(at));
                choices[at] = (int) (left % radix);
                left /= radix;
            }
            visitor.state(
                    files(prefix, choices),
                    committed,
                    "after " + prefix.size() + " operations, combination " + combination);
        }
    }

    private static int radix(Operation operation) {
        return operation instanceof Operation.Data ? 3 : 2;
    }

    private static List<Integer> unforced(List<Operation> prefix) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < prefix.size(); i++) {
            int inode = inodeOf(prefix.get(i));
            if (inode >= 0 && !prefix.subList(i, prefix.size()).contains(new Operation.Force(inode))) {
                open.add(i);
            }
        }
        return open;
    }

    private static int inodeOf(Operation operation) {
        if (operation instanceof Operation.Link link) {
            return link.directory();
        }
        if (operation instanceof Operation.Unlink unlink) {
            return unlink.directory();
        }
        return operation instanceof Operation.Data data ? data.inode() : -1;
    }

    private Map<String, Bytes> files(List<Operation> prefix, int[] choices) {
        Map<Integer, Map<String, Integer>> entries = new HashMap<>();
        log.startEntries().forEach((inode, names) -> entries.put(inode, new TreeMap<>(names)));
        Map<Integer, Bytes> data = new HashMap<>(log.startData());
        for (int i = 0; i < choices.length; i++) {
            if (choices[i] != LOST) {
                apply(prefix.get(i), choices[i] == HALF, entries, data);
            }
        }
        Map<String, Bytes> files = new TreeMap<>();
        collect("", DiskLog.ROOT, entries, data, files);
        return files;
    }

    private static void apply(
            Operation operation, boolean half, Map<Integer, Map<String, Integer>> entries, Map<Integer, Bytes> data) {
        if (operation instanceof Operation.Link link) {
            names(entries, link.directory()).put(link.name(), link.inode());
        } else if (operation instanceof Operation.Unlink unlink) {
            names(entries, unlink.directory()).remove(unlink.name());
        } else if (operation instanceof Operation.Data write) {
            byte[] bytes = write.bytes().array();
            byte[] taken = half ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
            byte[] before =
                    data.getOrDefault(write.inode(), Bytes.of(new byte[0])).array();
            int end = (int) write.position() + taken.length;
            byte[] after = Arrays.copyOf(before, Math.max(before.length, end));
            System.arraycopy(taken, 0, after, (int) write.position(), taken.length);
            data.put(write.inode(), Bytes.of(after));
        }
    }

    private static Map<String, Integer> names(Map<Integer, Map<String, Integer>> entries, int directory) {
        return Objects.requireNonNull(entries.get(directory), () -> "no directory: inode " + directory);
    }

    private static void collect(
            String path,
            int inode,
            Map<Integer, Map<String, Integer>> entries,
            Map<Integer, Bytes> data,
            Map<String, Bytes> files) {
        if (!entries.containsKey(inode)) {
            files.put(path, data.getOrDefault(inode, Bytes.of(new byte[0])));
            return;
        }
        Objects.requireNonNull(entries.get(inode))
                .forEach((name, child) ->
                        collect(path.isEmpty() ? name : path + "/" + name, child, entries, data, files));
    }
}
