package org.dateline.ingest.feeds;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.feeds.poll.FeedPublishing;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;

/** Transactions of polls, which fail as a test wants it. */
final class SimulatedPublishing implements FeedPublishing {
    final List<Article> published = new ArrayList<>();
    final List<OutgoingRecord> refused = new ArrayList<>();
    private final Consumer<OutgoingRecord> feedsTopic;
    private final Intake intake;
    private int commits;
    private int commitsToFail;
    private boolean failedCommitsCount;

    /** @param feedsTopic takes what is neither an article nor refused */
    SimulatedPublishing(Consumer<OutgoingRecord> feedsTopic, Clock clock) {
        this.feedsTopic = feedsTopic;
        this.intake = new Intake(FakeKafka.TOPICS, new FakeKafka(), new IngestCounts(new SimpleMeterRegistry()), clock);
    }

    int commits() {
        return commits;
    }

    void failCommits(int number, boolean count) {
        commitsToFail = number;
        failedCommitsCount = count;
    }

    @Override
    public List<OutgoingRecord> records(ParseOutcome outcome, String feed, byte[] evidence) {
        return intake.inTransaction().records(outcome, feed, evidence);
    }

    @Override
    public void commit(int partition, List<OutgoingRecord> outgoing) {
        commits++;
        boolean fails = commitsToFail > 0;
        commitsToFail--;
        if (!fails || failedCommitsCount) {
            outgoing.forEach(this::take);
        }
        if (fails) {
            throw new CommitFailedException("as the test wants it");
        }
    }

    private void take(OutgoingRecord record) {
        if (record.topic().equals(FakeKafka.TOPICS.articles().name())) {
            published.add(MessageJson.readArticle(
                    Objects.requireNonNull(record.value()).array()));
        } else if (record.topic().equals(FakeKafka.TOPICS.rejected().name())) {
            refused.add(record);
        } else {
            feedsTopic.accept(record);
        }
    }

    @Override
    public void published(List<ParseOutcome> outcomes) {}
}
