package org.dateline.enrich.known;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the file of a {@link WhosWho}. The same entries, in whatever order, give the same bytes. */
public final class WhosWhoBuilder {
    /** Before an acronym among the names. */
    static final String ACRONYM = "=";
    /** So many of a byte are one doubling of {@link WhosWho#commonness}. */
    static final int STEPS = 8;

    private static final int MOST_BEARERS = 255;
    private static final List<ItemKind> KINDS = List.of(ItemKind.values());

    private final List<WhosWhoEntry> entries;
    private final TreeMap<byte[], SortedMap<Integer, Boolean>> names = new TreeMap<>(Arrays::compareUnsigned);
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private int people;

    private WhosWhoBuilder(Collection<WhosWhoEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(WhosWhoEntry::qid))
                .toList();
    }

    /** @throws IllegalArgumentException if two entries have one identifier */
    public static byte[] build(Collection<WhosWhoEntry> entries) throws IOException {
        return new WhosWhoBuilder(entries).build();
    }

    private byte[] build() throws IOException {
        WhosWhoColumns columns = new WhosWhoColumns(entries.size());
        TreeSet<String> codes = new TreeSet<>();
        codes.add("");
        entries.forEach(entry -> codes.add(entry.country()));
        columns.countryCodes = codes.toArray(new String[0]);
        for (int i = 0; i < entries.size(); i++) {
            WhosWhoEntry entry = entries.get(i);
            if (i > 0 && entry.qid() == entries.get(i - 1).qid()) {
                throw new IllegalArgumentException("Q" + entry.qid() + " stands twice: must stand once");
            }
            columns.qids[i] = entry.qid();
            columns.kinds[i] = (byte) KINDS.indexOf(entry.kind());
            columns.countries[i] = (byte) Arrays.binarySearch(columns.countryCodes, entry.country());
            columns.starts[i] = (short) entry.start();
            columns.ends[i] = (short) entry.end();
            columns.popularities[i] = (byte) entry.popularity();
            columns.fields[i] = entry.fields();
            addNames(i, entry);
        }
        addNames(columns);
        return WhosWhoFile.write(columns);
    }

    private void addNames(int item, WhosWhoEntry entry) {
        String name = NameFold.fold(entry.name());
        add(name, item, false);
        entry.aliases().forEach(alias -> add(NameFold.fold(alias), item, true));
        entry.acronyms().forEach(acronym -> add(ACRONYM + acronym, item, true));
        if (entry.kind() == ItemKind.PERSON) {
            people++;
            first.merge(firstWord(name), 1, Integer::sum);
            last.merge(lastWord(name), 1, Integer::sum);
        }
    }

    private void add(String name, int item, boolean alias) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && bytes.length <= SortedNames.MOST_BYTES) {
            names.computeIfAbsent(bytes, any -> new TreeMap<>()).merge(item, alias, (one, other) -> one && other);
        }
    }

    private void addNames(WhosWhoColumns columns) {
        columns.names = new SortedNames(SortedNames.packed(names.navigableKeySet()), names.size());
        columns.commonness = new byte[names.size()];
        columns.bearerStarts = new int[names.size() + 1];
        List<Integer> bearers = new ArrayList<>();
        int index = 0;
        for (Map.Entry<byte[], SortedMap<Integer, Boolean>> name : names.entrySet()) {
            columns.commonness[index++] = commonness(new String(name.getKey(), StandardCharsets.UTF_8));
            name.getValue().entrySet().stream()
                    .limit(MOST_BEARERS)
                    .forEach(one -> bearers.add(2 * one.getKey() + (one.getValue() ? 1 : 0)));
            columns.bearerStarts[index] = bearers.size();
        }
        columns.bearers = bearers.stream().mapToInt(Integer::intValue).toArray();
    }

    private byte commonness(String name) {
        int surnames = last.getOrDefault(name, 0);
        double expected = name.indexOf(' ') < 0
                ? (double) Math.max(1, surnames) * people
                : (double) first.getOrDefault(firstWord(name), 1) * last.getOrDefault(lastWord(name), 1);
        double log = Math.log(expected / Math.max(1, people)) / Math.log(2);
        return (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, Math.round(log * STEPS)));
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
