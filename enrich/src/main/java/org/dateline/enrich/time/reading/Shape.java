package org.dateline.enrich.time.reading;

import org.jspecify.annotations.Nullable;

/** One way in which times are written. Looks at a bounded number of tokens. */
public interface Shape {
    /** The time that begins with this token. */
    @Nullable
    Match at(Reading reading, int token);
}
