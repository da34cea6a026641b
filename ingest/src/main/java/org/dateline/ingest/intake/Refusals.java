package org.dateline.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.kafka.Overloaded;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Identity;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Origin;

/** What is refused, on its way to {@code news.rejected}. Thread-safe. */
public final class Refusals {
    private static final String STAGE = "ingest";
    /** Of a refused item that is larger than the topic takes, so much is kept as evidence. */
    private static final int LARGEST_EVIDENCE = 1024 * 1024;

    private final String topicName;
    private final RejectedTopic topic;
    private final Outbox outbox;
    private final IngestCounts counts;
    private final Clock clock;

    /** @param topicName of what is rejected */
    Refusals(String topicName, Outbox outbox, IngestCounts counts, Clock clock) {
        this.topicName = topicName;
        this.topic = new RejectedTopic(topicName, STAGE, clock);
        this.outbox = outbox;
        this.counts = counts;
        this.clock = clock;
    }

    /** @param source file it came from, with the line where it is one of many */
    public Rejection rejection(Refused refused, String source) {
        return new Rejection(
                refused.reason(),
                refused.message(),
                refused.field(),
                STAGE,
                Origin.ofSource(source),
                1,
                clock.instant());
    }

    /**
     * Puts what was refused on {@code news.rejected}, with its bytes: the first {@value #LARGEST_EVIDENCE} of them where
     * the topic does not take them all.
     *
     * @param key the same for the same refusal, so that whoever may have published it before can look; see
     *     {@link #refusedBefore}
     * @return completes with the rejection when it is on the topic; exceptionally with {@link NotPublished}
     */
    public CompletableFuture<Rejection> reject(String key, Rejection rejection, byte[] original) {
        OutgoingRecord whole = topic.record(rejection, key, Bytes.of(original));
        OutgoingRecord outgoing =
                RecordLimits.fits(whole) ? whole : topic.record(rejection, key, Bytes.of(start(original)));
        try {
            return outbox.publish(outgoing).handle((metadata, failure) -> {
                if (failure != null) {
                    throw Failures.asOurs(failure);
                }
                counts.countRefused();
                counts.countRejected();
                return rejection;
            });
        } catch (Overloaded e) {
            return CompletableFuture.failedFuture(Failures.behind(e));
        }
    }

    /** The record of a refusal, for whoever publishes it together with something else. */
    OutgoingRecord record(Refused refused, String source, byte[] evidence) {
        Rejection rejection = rejection(refused, source);
        String key = "refused:" + Identity.sha256((source + " " + rejection.message()).getBytes(UTF_8));
        return topic.record(rejection, key, Bytes.of(start(evidence)));
    }

    /** The keys of what is on {@code news.rejected}. @throws NotPublished when Kafka does not say */
    public Set<String> refusedBefore() {
        try {
            return outbox.keysOn(topicName);
        } catch (KafkaUnavailable e) {
            throw new NotPublished(String.valueOf(e.getMessage()), e);
        }
    }

    private static byte[] start(byte[] original) {
        return Arrays.copyOf(original, Math.min(original.length, LARGEST_EVIDENCE));
    }
}
