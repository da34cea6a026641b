package org.dateline.reader.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rejected records, newest first.
 *
 * @param total of those that were asked for, as far as the reader keeps them
 * @param next the cursor of the next page; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectedPage(
        int total, List<Entry> records, @Nullable String next) {
    public RejectedPage {
        records = List.copyOf(records);
    }

    /**
     * A rejected record without its bytes. Its texts are of others.
     *
     * @param partition of the rejected topic
     * @param offset in it
     * @param reason the code; {@code foreign} where somebody else wrote the record
     * @param stage who rejected it
     * @param field path of the field that is wrong
     * @param origin a place on a topic, or a file or address
     * @param key of the record
     * @param bytes of the original
     * @param attempts how often it has been handed in
     * @param redriven whether it has been handed in again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            int partition,
            long offset,
            String reason,
            String message,
            @Nullable String stage,
            @Nullable String field,
            String origin,
            @Nullable String key,
            int bytes,
            int attempts,
            Instant rejectedAt,
            boolean redriven) {}
}
