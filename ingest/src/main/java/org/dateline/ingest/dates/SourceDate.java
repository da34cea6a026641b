package org.dateline.ingest.dates;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as a source wrote it.
 *
 * @param value what it means, with the offset that the source gave (UTC where it gave none), or {@code null} where the
 *     words are no date that can be told
 * @param words the source's own words, stripped
 */
public record SourceDate(@Nullable OffsetDateTime value, String words) {

    /** Reads the words; never throws. */
    public static SourceDate of(String words) {
        String stripped = words.strip();
        return new SourceDate(WrittenDate.read(stripped).orElse(null), stripped);
    }
}
