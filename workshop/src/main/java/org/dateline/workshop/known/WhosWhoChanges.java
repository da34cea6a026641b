package org.dateline.workshop.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.enrich.known.DamagedWhosWho;
import org.dateline.enrich.known.WhosWho;

/** What differs between two states of the table of people and things, in lines for whoever rebuilds it. */
public final class WhosWhoChanges {
    private static final int SHOWN = 20;

    private WhosWhoChanges() {}

    /** @param before empty where there was none */
    public static List<String> of(byte[] before, byte[] after) {
        WhosWho table = WhosWho.of(after, "the new table");
        Map<Integer, String> now = table.described();
        Map<Integer, String> old = described(before);
        List<String> changes = new ArrayList<>();
        changes.add(table.size() + " people and things, " + table.names() + " names");
        list(
                changes,
                "+",
                now.keySet().stream().filter(qid -> !old.containsKey(qid)).toList(),
                now);
        list(
                changes,
                "-",
                old.keySet().stream().filter(qid -> !now.containsKey(qid)).toList(),
                old);
        List<Integer> changed = now.keySet().stream()
                .filter(qid -> old.containsKey(qid) && !Objects.equals(old.get(qid), now.get(qid)))
                .toList();
        list(changes, "~", changed, now);
        return changes;
    }

    private static void list(List<String> changes, String sign, List<Integer> qids, Map<Integer, String> described) {
        if (!qids.isEmpty()) {
            changes.add(sign + " " + qids.size());
            qids.stream().limit(SHOWN).forEach(qid -> changes.add(sign + " Q" + qid + described.get(qid)));
        }
    }

    private static Map<Integer, String> described(byte[] before) {
        try {
            return before.length == 0
                    ? Map.of()
                    : WhosWho.of(before, "the old table").described();
        } catch (DamagedWhosWho e) {
            // Of another format: everything is new.
            return Map.of();
        }
    }
}
