package org.dateline.enrich.time.meaning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "2018". */
public record NamedYear(int year) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return new Resolved(iso(year), "year");
    }

    /** Four digits, or {@code null} outside of what they can say. */
    public static @Nullable String iso(long year) {
        return year < 1 || year > 9999 ? null : String.format(Locale.ROOT, "%04d", year);
    }

    @Override
    public Kind kind() {
        return Kind.YEAR;
    }
}
