package org.dateline.ingest.intake;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Article;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection.Reason;

/** What was held back, and is published when its time has come. */
final class DueArticles {
    private final String topic;
    private final HeldArticles held;
    private final Outbox outbox;
    private final Refusals refusals;
    private final Function<Article, CompletableFuture<Receipt>> publish;
    private final Clock clock;

    /**
     * Publishes nothing yet.
     *
     * @param topic of what is held back
     * @param publish an article that is held back no longer
     */
    DueArticles(
            String topic,
            HeldArticles held,
            Outbox outbox,
            Refusals refusals,
            Function<Article, CompletableFuture<Receipt>> publish,
            Clock clock) {
        this.topic = topic;
        this.held = held;
        this.outbox = outbox;
        this.refusals = refusals;
        this.publish = publish;
        this.clock = clock;
    }

    boolean any() {
        return !held.due(clock.instant()).isEmpty();
    }

    /**
     * Publishes what was held back and is due, and waits for it. Dying in between makes the next call find it published
     * already, or, where that is long ago, publish the same content once more, which changes nothing downstream.
     *
     * @throws NotPublished when Kafka does not take it, or does not show it; what is left is still due
     */
    void publish() {
        for (HeldArticles.Held due : held.due(clock.instant())) {
            Optional<IncomingRecord> record = outbox.read(topic, due.partition(), due.offset());
            Bytes value = record.map(IncomingRecord::value).orElse(null);
            if (value != null) {
                publish(due, value);
                Intake.await(held.published(due));
            }
        }
    }

    private void publish(HeldArticles.Held due, Bytes value) {
        try {
            Article article = lifted(value);
            CompletableFuture<Receipt> said = held.inTurn(() -> held.isLast(due) ? publish.apply(article) : null);
            if (said != null) {
                Intake.await(said);
            }
        } catch (InvalidMessage | ArticleTooLarge e) {
            // It was an article when it was held back: somebody else has written there.
            Refused refused = new Refused(Reason.SCHEMA, String.valueOf(e.getMessage()), null);
            String place = topic + "-" + due.partition() + "@" + due.offset();
            Intake.await(refusals.reject("held:" + place, refusals.rejection(refused, place), value.array()));
        }
    }

    private static Article lifted(Bytes value) {
        return Embargo.lifted(MessageJson.readArticle(value.array()));
    }
}
