package org.dateline.ingest.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.dateline.delivery.kafka.Overloaded;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.format.SourceFile;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.messages.PubStatus;
import org.dateline.messages.Retraction;
import org.dateline.messages.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The one way onto the topics that ingest owns. What it promises is promised after Kafka's acknowledgement only, and
 * handing the same thing in again makes no second article. Thread-safe.
 */
public final class Intake {
    private final Topics topics;
    private final Outbox outbox;
    private final IngestCounts counts;
    private final Clock clock;
    private final RecentArticles recent;
    private final HeldArticles held;
    private final Refusals refusals;
    private final DueArticles due;
    private final TransactionalIntake inTransaction;

    public Intake(Topics topics, Outbox outbox, IngestCounts counts, Clock clock) {
        this.topics = topics;
        this.outbox = outbox;
        this.counts = counts;
        this.clock = clock;
        this.recent = new RecentArticles(outbox::upToDate);
        this.held = new HeldArticles(topics.held().name(), outbox);
        this.refusals = new Refusals(topics.rejected().name(), outbox, counts, clock);
        this.due = new DueArticles(
                topics.held().name(), held, outbox, refusals, article -> publishOnce(article, null), clock);
        this.inTransaction = new TransactionalIntake(topics, held, refusals, counts, clock);
    }

    /** The same for whoever publishes in a transaction with something else. */
    public TransactionalIntake inTransaction() {
        return inTransaction;
    }

    /**
     * Takes an article; where it is canceled, takes it back; where it is withheld or embargoed, holds it back.
     *
     * @param traceParent the caller's W3C trace context, or {@code null}
     * @return completes when it is on the topic that it belongs on; exceptionally with {@link NotPublished}, wrapped as futures
     *     do; see {@link #await}
     * @throws ArticleTooLarge when it can never be on the topic
     */
    public CompletableFuture<Receipt> accept(Article article, @Nullable String traceParent) {
        if (article.pubStatus() == PubStatus.CANCELED) {
            return retract(Retraction.of(article), traceParent);
        }
        Embargo embargo = Embargo.of(article, clock.instant());
        if (embargo != null) {
            return hold(article, embargo);
        }
        return instead(article.uri(), () -> publishOnce(article, traceParent));
    }

    private CompletableFuture<Receipt> publishOnce(Article article, @Nullable String traceParent) {
        String id = Identity.id(article.uri());
        String contentDigest = Identity.sha256(MessageJson.write(SourceFile.forget(article)));
        LastWord word = new LastWord(contentDigest, Identity.sha256(MessageJson.write(article)));
        return once(id, word, () -> publish(article, id, traceParent));
    }

    /**
     * Takes an article back, known or not: it may be older than what is remembered here.
     *
     * @param traceParent as for {@link #accept}
     * @return as of {@link #accept}
     */
    public CompletableFuture<Receipt> retract(Retraction retraction, @Nullable String traceParent) {
        String id = Identity.id(retraction.uri());
        return instead(
                retraction.uri(), () -> once(id, LastWord.RETRACTED, () -> publish(retraction, id, traceParent)));
    }

    /** Says a newer word on an article, and with it that an older version is held back no longer. */
    private CompletableFuture<Receipt> instead(String uri, Supplier<CompletableFuture<Receipt>> say) {
        if (!held.mayHold(uri)) {
            return say.get();
        }
        try {
            return held.inTurn(() -> {
                        CompletableFuture<Receipt> said = say.get();
                        return said.thenCombine(held.drop(uri), (receipt, any) -> receipt);
                    })
                    .exceptionally(failure -> {
                        throw Failures.ours(failure);
                    });
        } catch (Overloaded e) {
            return CompletableFuture.failedFuture(Failures.behind(e));
        }
    }

    private CompletableFuture<Receipt> hold(Article article, Embargo embargo) {
        OutgoingRecord outgoing = ArticleTooLarge.orFits(
                ArticleRecord.held(article, topics.held().name(), clock.instant(), embargo.until()));
        try {
            return held.hold(article.uri(), embargo.until(), outgoing).handle((metadata, failure) -> {
                if (failure != null) {
                    throw Failures.asOurs(failure);
                }
                counts.countHeld();
                return receipt(article.uri(), Identity.id(article.uri()), metadata, false, embargo.words());
            });
        } catch (Overloaded e) {
            return CompletableFuture.failedFuture(Failures.behind(e));
        }
    }

    /** Takes note of what stands on the topic of held articles. */
    public void heardHeld(ConsumerRecord<byte[], byte[]> record) {
        held.heard(record);
    }

    /** From now on nothing is known of the topic of held articles, until {@link #heardAllHeld}. */
    public void hearsOfHeld() {
        held.hears();
    }

    /** All that stood on the topic of held articles has been told. */
    public void heardAllHeld() {
        held.heardAll();
    }

    /** How many articles are held back. */
    public int heldBack() {
        return held.size();
    }

    /** Whether something is to be published that was held back. */
    public boolean anyDue() {
        return due.any();
    }

    /**
     * Publishes what was held back and is due, and waits for it.
     *
     * @throws NotPublished when Kafka does not take it, or does not show it; what is left is still due
     */
    public void publishDue() {
        due.publish();
    }

    /** Where what is refused goes. */
    public Refusals refusals() {
        return refusals;
    }

    private CompletableFuture<Receipt> once(String id, LastWord word, Supplier<CompletableFuture<Receipt>> publish) {
        try {
            return recent.publishOnce(id, word, publish).handle((receipt, failure) -> {
                if (failure != null) {
                    throw Failures.ours(failure);
                }
                if (receipt.duplicate()) {
                    counts.countDuplicate();
                }
                return receipt;
            });
        } catch (Overloaded e) {
            return CompletableFuture.failedFuture(Failures.behind(e));
        }
    }

    private CompletableFuture<Receipt> publish(Retraction retraction, String id, @Nullable String traceParent) {
        Instant now = clock.instant();
        return outbox.publish(ArticleRecord.of(retraction, topics.articles().name(), now, trace(traceParent)))
                .handle((metadata, failure) -> {
                    if (failure != null) {
                        throw Failures.asOurs(failure);
                    }
                    counts.countRetracted();
                    return receipt(retraction.uri(), id, metadata, true, null);
                });
    }

    /** Takes note of what stands on the articles' topic, whoever wrote it: what is last there is no matter of ours alone. */
    public void heard(ConsumerRecord<byte[], byte[]> record) {
        LastWord.Heard heard = LastWord.heard(record);
        if (heard != null) {
            recent.heard(heard);
        }
    }

    private CompletableFuture<Receipt> publish(Article article, String id, @Nullable String traceParent) {
        OutgoingRecord outgoing = ArticleTooLarge.orFits(
                ArticleRecord.of(article, topics.articles().name(), clock.instant(), trace(traceParent)));
        return outbox.publish(outgoing).handle((metadata, failure) -> {
            if (failure != null) {
                throw Failures.asOurs(failure);
            }
            counts.countAccepted();
            return receipt(article.uri(), id, metadata, false, null);
        });
    }

    private Receipt receipt(
            String uri, String id, RecordMetadata metadata, boolean retracted, @Nullable String heldUntil) {
        return new Receipt(
                id,
                uri,
                metadata.topic(),
                metadata.partition(),
                metadata.offset(),
                clock.instant(),
                false,
                retracted,
                heldUntil);
    }

    /** The caller's trace, or one that begins here; {@code null} where the record begins one when it is sent. */
    private @Nullable String trace(@Nullable String given) {
        String valid = TraceParent.valid(given);
        return valid != null || outbox.beginsTraces() ? valid : TraceParent.random();
    }

    /** The receipt of an article that was accepted lately. */
    public Optional<Receipt> receipt(String id) {
        return recent.receipt(id);
    }

    public IngestCounts counts() {
        return counts;
    }

    public boolean available() {
        return outbox.available();
    }

    public String unavailableBecause() {
        return outbox.unavailableBecause();
    }

    /**
     * Waits for an answer of this class.
     *
     * @throws NotPublished when Kafka did not take it
     * @throws ArticleTooLarge when it never will
     */
    public static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw e;
        }
    }
}
