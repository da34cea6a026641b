package org.dateline.ingest.dates;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Dates in the spellings that feeds and wires use. */
final class WrittenDate {
    private WrittenDate() {}

    static Optional<OffsetDateTime> read(String words) {
        try {
            return Optional.of(OffsetDateTime.parse(words));
        } catch (DateTimeException e) {
            // Not in the one spelling read so far.
            return Optional.empty();
        }
    }
}
