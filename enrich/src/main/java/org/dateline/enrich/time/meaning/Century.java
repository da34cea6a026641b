package org.dateline.enrich.time.meaning;

import java.util.Locale;

/**
 * "the 19th century".
 *
 * @param number 19
 */
public record Century(int number) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return new Resolved(String.format(Locale.ROOT, "%02dXX", number - 1), "century");
    }
}
