package org.dateline.enrich.place.resolve;

import java.util.Set;

/** "the Aurora" after "Cine Aurora": short for the longer name, and no town. */
final class LongerNames {
    private LongerNames() {}

    static boolean bars(Verdict verdict) {
        String name = verdict.question().name;
        return verdict.isTown() && !verdict.best().hinted && name.indexOf(' ') < 0 && endsOne(name, verdict.unknown());
    }

    private static boolean endsOne(String name, Set<String> longer) {
        return longer.stream().anyMatch(one -> one.endsWith(" " + name));
    }
}
