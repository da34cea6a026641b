package org.dateline.ingest.feeds.poll;

import java.util.List;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.format.ParseOutcome;

/** Where what a poll leads to goes: Kafka, or in tests whatever fails as a test needs it. Thread-safe. */
public interface FeedPublishing {
    /**
     * The records of what a poll has found: an article, published, held back or taken back, or a refusal.
     *
     * @param feed address of the feed
     * @throws org.dateline.ingest.intake.ArticleTooLarge when it is an article that can never be on its topic
     */
    List<OutgoingRecord> records(ParseOutcome outcome, String feed, byte[] evidence);

    /**
     * Returns when all of it counts, which is: all of it or nothing.
     *
     * @param partition of the feed
     * @throws org.apache.kafka.common.KafkaException when none of it counts, or when that is not known
     */
    void commit(int partition, List<OutgoingRecord> records);

    /** They count. */
    void published(List<ParseOutcome> outcomes);
}
