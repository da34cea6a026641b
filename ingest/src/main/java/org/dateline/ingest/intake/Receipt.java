package org.dateline.ingest.intake;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * Says that an article is on {@code news.articles}, and where.
 *
 * @param id of the article, in locations and file names
 * @param acknowledgedAt when Kafka had it
 * @param duplicate true where the same content was there already, so that nothing was published again
 */
@JsonPropertyOrder({"id", "uri", "topic", "partition", "offset", "acknowledgedAt", "duplicate"})
public record Receipt(
        String id, String uri, String topic, int partition, long offset, Instant acknowledgedAt, boolean duplicate) {

    Receipt asDuplicate() {
        return new Receipt(id, uri, topic, partition, offset, acknowledgedAt, true);
    }
}
