package org.dateline.ingest.feeds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.delivery.kafka.Overloaded;
import org.dateline.delivery.kafka.Publisher;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.feeds.state.FeedsUnavailable;
import org.dateline.ingest.intake.TopicFollower;

/** What is changed about feeds from outside, on their topic. Thread-safe. */
final class FeedChanges {
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);

    private final Publisher publisher;
    private final TopicFollower follower;

    /** @param follower of the feeds' topic */
    FeedChanges(Publisher publisher, TopicFollower follower) {
        this.publisher = publisher;
        this.follower = follower;
    }

    /**
     * Returns when it is acknowledged, and heard here too, so that whoever asks next is told of it.
     *
     * @throws FeedsUnavailable when it is not, within ten seconds
     */
    void publish(List<OutgoingRecord> outgoing) {
        try {
            List<CompletableFuture<?>> answers = new ArrayList<>();
            for (OutgoingRecord record : outgoing) {
                answers.add(publisher.publish(record));
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                    .thenCompose(any -> follower.upToDate())
                    .get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | Overloaded e) {
            throw new FeedsUnavailable("Kafka has not acknowledged the change to the feeds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedsUnavailable("the change to the feeds was given up", e);
        }
    }
}
