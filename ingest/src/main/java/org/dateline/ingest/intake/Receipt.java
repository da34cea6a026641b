package org.dateline.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says that an article, or that it is taken back, is on {@code news.articles}, and where.
 *
 * @param id of the article, in locations and file names
 * @param acknowledgedAt when Kafka had it
 * @param duplicate true where the same was there already, so that nothing was published again
 * @param retracted true where the article is taken back; left out of JSON where it is not
 * @param heldUntil where the article is held back on a topic of ingest's own: the time when it is published, or
 *     {@code usable} where only a newer version of its source can say; else {@code null} and left out
 */
@JsonPropertyOrder({"id", "uri", "topic", "partition", "offset", "acknowledgedAt", "duplicate", "retracted", "heldUntil"
})
public record Receipt(
        String id,
        String uri,
        String topic,
        int partition,
        long offset,
        Instant acknowledgedAt,
        boolean duplicate,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retracted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String heldUntil) {

    Receipt asDuplicate() {
        return new Receipt(id, uri, topic, partition, offset, acknowledgedAt, true, retracted, heldUntil);
    }
}
