package org.dateline.delivery.guarantees;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one question that every guarantee comes down to: is all that was accepted accounted for, each exactly once, with
 * the same bytes? {@code accepted = files + rejected + duplicates}, the three disjoint.
 *
 * <p>Ids are whatever tells one article (or one version of it) from another; checksums are of what was accepted and of
 * what came out, where the two can be compared, else any constant.
 */
public final class LedgerOracle {
    private static final int MOST_SHOWN = 10;

    private final Map<String, String> accepted = new TreeMap<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final List<String> duplicates = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    /** The pipeline said yes to it: an answer, or a file moved to {@code done/}. */
    public LedgerOracle accepted(String id, String checksum) {
        String before = accepted.put(id, checksum);
        if (before != null) {
            violations.add(id + ": accepted twice under one id; say duplicate() for the second");
        }
        return this;
    }

    /** It is on disk, or on the last topic. */
    public LedgerOracle file(String id, String checksum) {
        return cameOut(id, checksum, files);
    }

    /** It is on the rejected topic. */
    public LedgerOracle rejected(String id, String checksum) {
        return cameOut(id, checksum, rejected);
    }

    /** It was recognised as said before, and has an id of its own here. */
    public LedgerOracle duplicate(String id) {
        duplicates.add(id);
        return this;
    }

    private LedgerOracle cameOut(String id, String checksum, List<String> where) {
        where.add(id);
        String expected = accepted.get(id);
        if (expected != null && !expected.equals(checksum)) {
            violations.add(id + ": other bytes than accepted: " + checksum + " instead of " + expected);
        }
        return this;
    }

    /** Every sentence is one thing that is wrong; empty when the promise holds. */
    public List<String> violations() {
        List<String> all = new ArrayList<>(violations);
        Map<String, Long> out = counted(List.of(files, rejected, duplicates));
        report(all, "lost", accepted.keySet().stream().filter(id -> !out.containsKey(id)));
        report(
                all,
                "came out more than once",
                out.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey));
        report(all, "came out and was never accepted", out.keySet().stream().filter(id -> !accepted.containsKey(id)));
        return all;
    }

    /** @throws AssertionError with the counts and the first violations */
    public void requireBalanced() {
        List<String> all = violations();
        if (!all.isEmpty()) {
            throw new AssertionError(this + "\n" + String.join("\n", all));
        }
    }

    private static void report(List<String> all, String what, Stream<String> ids) {
        List<String> found = ids.toList();
        if (!found.isEmpty()) {
            all.add(found.size() + " " + what + ": "
                    + found.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                    + (found.size() > MOST_SHOWN ? ", …" : ""));
        }
    }

    private static Map<String, Long> counted(List<List<String>> places) {
        return places.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
    }

    @Override
    public String toString() {
        return "accepted " + accepted.size() + " = files " + files.size() + " + rejected " + rejected.size()
                + " + duplicates " + duplicates.size();
    }
}
