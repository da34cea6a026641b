package org.dateline.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * Says that an article, or that it is taken back, is on {@code news.articles}, and where.
 *
 * @param id of the article, in locations and file names
 * @param acknowledgedAt when Kafka had it
 * @param duplicate true where the same was there already, so that nothing was published again
 * @param retracted true where the article is taken back; left out of JSON where it is not
 */
@JsonPropertyOrder({"id", "uri", "topic", "partition", "offset", "acknowledgedAt", "duplicate", "retracted"})
public record Receipt(
        String id,
        String uri,
        String topic,
        int partition,
        long offset,
        Instant acknowledgedAt,
        boolean duplicate,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retracted) {

    Receipt asDuplicate() {
        return new Receipt(id, uri, topic, partition, offset, acknowledgedAt, true, retracted);
    }
}
