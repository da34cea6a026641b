package org.dateline.ingest.feeds.poll;

import java.util.List;
import org.dateline.delivery.loop.GroupShare;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.intake.TransactionalIntake;

/** To Kafka, in one transaction with what is known of the feed afterwards. */
public final class KafkaFeedPublishing implements FeedPublishing {
    private final TransactionalIntake intake;
    private final GroupShare share;

    public KafkaFeedPublishing(TransactionalIntake intake, GroupShare share) {
        this.intake = intake;
        this.share = share;
    }

    @Override
    public List<OutgoingRecord> records(ParseOutcome outcome, String feed, byte[] evidence) {
        return intake.records(outcome, feed, evidence);
    }

    @Override
    public void commit(int partition, List<OutgoingRecord> records) {
        share.commit(partition, records);
    }

    @Override
    public void published(List<ParseOutcome> outcomes) {
        intake.published(outcomes);
    }
}
