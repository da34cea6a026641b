package org.dateline.ingest.format.draft;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dateline.ingest.dates.DateReading;
import org.dateline.ingest.dates.SourceDate;
import org.jspecify.annotations.Nullable;

/** Takes the dates that a source gives, and says what is wrong with them. */
final class SourceTimes {
    private static final int LONGEST_EVIDENCE = 120;

    private final BiConsumer<String, String> warn;

    /** @param warn told the field and what there is to say of it */
    SourceTimes(BiConsumer<String, String> warn) {
        this.warn = warn;
    }

    /** A date that is read by the strict rules. */
    @Nullable
    OffsetDateTime told(String field, DateReading date) {
        if (date.doubt() != null) {
            warn.accept(field, Draft.shown(field, date.words()) + ": " + date.doubt());
        }
        return date.value();
    }

    @Nullable
    OffsetDateTime known(String field, @Nullable SourceDate date) {
        if (date == null || date.words().isBlank()) {
            return null;
        }
        if (date.value() == null) {
            warn.accept(field, Draft.shown(field, date.words()) + ": left out, it is no date with one meaning");
        }
        return date.value();
    }

    /** The source's own words, where the record's are others. */
    Optional<String> evidence(OffsetDateTime value, String words) {
        boolean others = words.length() <= LONGEST_EVIDENCE && !words.equals(Draft.written(value)) && !isIso(words);
        return others ? Optional.of(words) : Optional.empty();
    }

    private static boolean isIso(String words) {
        return words.matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d))?");
    }
}
