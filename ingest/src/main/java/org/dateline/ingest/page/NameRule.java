package org.dateline.ingest.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * A rule for the names of elements that remembers what it said: a page has a hundred elements of each name, and a site the
 * same names on all pages. It holds some thousand names at most, then begins anew. Thread-safe.
 */
final class NameRule {
    private static final int MOST = 8_192;
    private static final int LONGEST = 200;

    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final ToIntFunction<String> rule;

    NameRule(ToIntFunction<String> rule) {
        this.rule = rule;
    }

    /** What the rule says of classes with blanks between them, or of an id; 0 of none. */
    int of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        Integer said = known.get(names);
        if (said != null) {
            return said;
        }
        int says = rule.applyAsInt(names);
        if (names.length() <= LONGEST) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(names, says);
        }
        return says;
    }
}
