package org.dateline.ingest.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.ParseOutcome.Parsed;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Article;
import org.dateline.messages.PubStatus;
import org.dateline.messages.Retraction;
import org.dateline.messages.Topics;

/**
 * What {@link Intake} would say, as records for whoever publishes them in a transaction with something else: published, held
 * back, taken back or refused. Thread-safe.
 */
public final class TransactionalIntake {
    private final Topics topics;
    private final HeldArticles held;
    private final Refusals refusals;
    private final IngestCounts counts;
    private final Clock clock;

    TransactionalIntake(Topics topics, HeldArticles held, Refusals refusals, IngestCounts counts, Clock clock) {
        this.topics = topics;
        this.held = held;
        this.refusals = refusals;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * The records of what was read; once they are on the topics, say so to {@link #published}.
     *
     * @param source where it was read
     * @param evidence bytes that a refusal shows
     * @throws ArticleTooLarge when it is an article that can never be on the topic
     */
    public List<OutgoingRecord> records(ParseOutcome outcome, String source, byte[] evidence) {
        return outcome.fold(this::records, refused -> List.of(refusals.record(refused, source, evidence)));
    }

    private List<OutgoingRecord> records(Article article) {
        Instant now = clock.instant();
        Embargo embargo = Embargo.of(article, now);
        boolean canceled = article.pubStatus() == PubStatus.CANCELED;
        if (!canceled && embargo != null) {
            return List.of(ArticleTooLarge.orFits(
                    ArticleRecord.held(article, topics.held().name(), now, embargo.until())));
        }
        String topic = topics.articles().name();
        OutgoingRecord said = canceled
                ? ArticleRecord.of(Retraction.of(article), topic, now, null)
                // It goes by another's producer, so its trace begins here.
                : ArticleTooLarge.orFits(ArticleRecord.of(article, topic, now, TraceParent.random()));
        return held.mayHold(article.uri()) ? List.of(said, held.tombstone(article.uri())) : List.of(said);
    }

    /** What was made records by {@link #records} is on the topics. */
    public void published(List<ParseOutcome> outcomes) {
        for (ParseOutcome outcome : outcomes) {
            if (outcome instanceof Refused) {
                counts.countRefused();
                counts.countRejected();
            } else if (outcome instanceof Parsed parsed) {
                count(parsed.article());
            }
        }
    }

    private void count(Article article) {
        if (article.pubStatus() == PubStatus.CANCELED) {
            counts.countRetracted();
        } else if (Embargo.of(article, clock.instant()) != null) {
            counts.countHeld();
        } else {
            counts.countAccepted();
        }
    }
}
