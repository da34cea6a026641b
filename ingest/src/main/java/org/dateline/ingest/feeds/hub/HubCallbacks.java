package org.dateline.ingest.feeds.hub;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.feeds.poll.FeedCounts;
import org.dateline.ingest.feeds.state.FeedRecords;
import org.dateline.ingest.feeds.state.FeedTable;
import org.dateline.ingest.feeds.state.FeedTable.Called;
import org.dateline.ingest.feeds.state.FeedsUnavailable;
import org.dateline.ingest.feeds.state.Lease;
import org.dateline.ingest.feeds.state.Notice;
import org.dateline.ingest.websub.HubSignature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What hubs say when they call, whichever instance they reach: it goes on the feeds' topic, and who polls the feed hears it
 * there. Nobody is answered but about a subscription that was asked for. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/websub/#hub-verifies-intent">WebSub, 5.3 and 7</a>
 */
public final class HubCallbacks {
    private static final Logger LOG = LoggerFactory.getLogger(HubCallbacks.class);
    private static final int LONGEST_CHALLENGE = 1024;
    private static final int LONGEST_REASON = 200;

    private final FeedTable table;
    private final FeedRecords records;
    private final Consumer<List<OutgoingRecord>> publish;
    private final FeedCounts counts;
    private final Clock clock;
    private final NoticeRate rate = new NoticeRate();

    /** @param publish returns when Kafka has acknowledged all; throws {@link FeedsUnavailable} when it has not */
    public HubCallbacks(
            FeedTable table,
            FeedRecords records,
            Consumer<List<OutgoingRecord>> publish,
            FeedCounts counts,
            Clock clock) {
        this.table = table;
        this.records = records;
        this.publish = publish;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * What a hub asks or tells by {@code GET}: the parameters of its address.
     *
     * @param leaseSeconds as it is written
     */
    public record Question(
            @Nullable String mode,
            @Nullable String topic,
            @Nullable String challenge,
            @Nullable String leaseSeconds,
            @Nullable String reason) {}

    /**
     * Answers a hub. Returns when what it has said is on the topic.
     *
     * @param token of the callback that was called
     * @return the body of the answer, or nothing where we do not agree
     * @throws FeedsUnavailable when it cannot be on the topic now
     */
    public Optional<String> answer(String token, Question question) {
        Called called = table.called(token).orElse(null);
        if (called == null || !called.subscription().topic().equals(question.topic())) {
            return Optional.empty();
        }
        return switch (question.mode() == null ? "" : question.mode()) {
            case "subscribe" -> subscribed(called, question);
            case "unsubscribe" -> unsubscribed(called, question);
            case "denied" -> denied(called, question);
            default -> Optional.empty();
        };
    }

    private Optional<String> subscribed(Called called, Question question) {
        // Before it was asked for the first time nobody can know of it.
        if (!called.isWanted() || called.subscription().ending() || !isChallenge(question.challenge())) {
            return Optional.empty();
        }
        Lease lease = Lease.granted(called.subscription().token(), clock.instant(), question.leaseSeconds());
        publish.accept(List.of(records.of(called.address(), lease)));
        LOG.info(
                "a feed is subscribed to: feed={} hub={} until={}",
                called.address(),
                called.subscription().hub(),
                lease.until());
        return Optional.ofNullable(question.challenge());
    }

    private Optional<String> unsubscribed(Called called, Question question) {
        if (!called.subscription().ending() || !isChallenge(question.challenge())) {
            return Optional.empty();
        }
        publish.accept(records.withoutHub(called.address()));
        return Optional.ofNullable(question.challenge());
    }

    private Optional<String> denied(Called called, Question question) {
        String said = question.reason() == null
                ? ""
                : question.reason().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String reason = said.isEmpty() ? "" : ": " + said.substring(0, Math.min(said.length(), LONGEST_REASON));
        if (called.isWanted()) {
            publish.accept(List.of(records.of(
                    called.address(),
                    Lease.denied(called.subscription().token(), clock.instant(), "the hub denies it" + reason))));
            LOG.warn(
                    "a hub denies a subscription: feed={} hub={}",
                    called.address(),
                    called.subscription().hub());
        }
        return Optional.of("");
    }

    /** Whatever is repeated to whoever calls is short and plain. */
    private static boolean isChallenge(@Nullable String challenge) {
        return challenge != null
                && !challenge.isEmpty()
                && challenge.length() <= LONGEST_CHALLENGE
                && challenge.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    /**
     * What a notification's body is to be held against.
     *
     * @param signature value of {@code X-Hub-Signature}
     * @return nothing where no subscription has this token, or no longer
     */
    public Optional<HubSignature> expects(String token, @Nullable String signature) {
        return table.called(token)
                .filter(called -> called.isWanted() && !called.subscription().ending())
                .map(called -> HubSignature.of(signature, called.subscription().secret()));
    }

    /**
     * A notification has come: whoever polls the feed is told to do so. Returns when that is on the topic.
     *
     * @param isRight whether its signature is; one that is not leads to nothing
     * @return false where too many come
     * @throws FeedsUnavailable when it cannot be on the topic now
     */
    public boolean notified(String token, boolean isRight) {
        Called called = table.called(token).orElse(null);
        if (!isRight || called == null) {
            counts.noticed("ignored");
            return true;
        }
        if (!rate.allows(called.address(), clock.instant())) {
            counts.noticed("too-many");
            return false;
        }
        Notice notice = new Notice(UUID.randomUUID().toString(), clock.instant());
        publish.accept(List.of(records.of(called.address(), notice)));
        counts.noticed("taken");
        return true;
    }
}
