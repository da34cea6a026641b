package org.dateline.reader.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline at one moment. What is not known is left out: it is not zero.
 *
 * @param at when the services were looked at
 */
public record DeskView(
        Instant at,
        List<ServiceView> services,
        KafkaView kafka,
        LedgerView ledger,
        AgeView age,
        RejectedCounts rejected,
        FeedsView feeds) {
    public DeskView {
        services = List.copyOf(services);
    }

    /**
     * One instance of a service.
     *
     * @param address where it is asked; left out for the reader itself
     * @param state {@code ok}, {@code starting}, {@code failing}, {@code dead}, or {@code away} where nobody answers
     * @param seen when it last answered; left out where it never did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ServiceView(
            String name,
            @Nullable String address,
            String state,
            @Nullable Instant seen,
            List<ComponentView> components) {
        public ServiceView {
            components = List.copyOf(components);
        }
    }

    /** What a part of a service says of itself. */
    public record ComponentView(String name, String state, String detail) {}

    /**
     * Kafka as the reader sees it.
     *
     * @param state {@code ok} or {@code away}
     * @param seen when it last answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KafkaView(
            String state, String detail, @Nullable Instant seen) {}

    /**
     * What went in and what came out since the services started.
     *
     * @param verdict {@code balances}; {@code moving}: it will once what is on its way has arrived; {@code off}; {@code
     *     unknown} where a service has not answered
     * @param missing the services of which nothing is known
     * @param counts by the names that {@code dateline status --json} has
     * @param waitingForEnrich articles that enrich has not committed
     * @param waitingForSink enriched articles that the sinks have not committed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LedgerView(
            String verdict,
            List<String> missing,
            Map<String, Long> counts,
            @Nullable Long waitingForEnrich,
            @Nullable Long waitingForSink) {
        public LedgerView {
            missing = List.copyOf(missing);
            counts = Map.copyOf(counts);
        }
    }

    /**
     * From received to durably written.
     *
     * @param lately in the last five minutes; left out where nothing was written
     * @param sinceStart since the sinks started
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AgeView(
            @Nullable Quantiles lately, @Nullable Quantiles sinceStart) {
        /** Nothing is known. */
        public static final AgeView UNKNOWN = new AgeView(null, null);
    }

    /**
     * How old articles were.
     *
     * @param articles how many they are
     * @param p50Millis half of them were no older
     * @param p99Millis 99 of 100 were no older
     */
    public record Quantiles(long articles, long p50Millis, long p99Millis) {}

    /**
     * How many rejected records there are.
     *
     * @param waiting for somebody to look at them; left out where the topic could not be read yet
     * @param redriven have been handed in again
     * @param complete false where the topic holds more than the reader keeps: then these are the newest
     * @param kinds of those that wait, the most frequent first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RejectedCounts(
            @Nullable Integer waiting, @Nullable Integer redriven, boolean complete, List<Kind> kinds) {
        /** The topic could not be read yet. */
        public static final RejectedCounts UNKNOWN = new RejectedCounts(null, null, true, List.of());

        public RejectedCounts {
            kinds = List.copyOf(kinds);
        }
    }

    /** Records that one stage rejected for one reason. */
    public record Kind(String stage, String reason, int count) {}

    /**
     * The feeds that ingest polls.
     *
     * @param state {@code known}, or {@code unknown} where ingest did not say
     * @param detail why it is not known
     * @param standings how many feeds stand how: {@code ok}, {@code new}, {@code failing}, {@code parked}, {@code ended}
     * @param feeds those that are not well first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FeedsView(
            String state, @Nullable String detail, Map<String, Integer> standings, List<FeedRow> feeds) {
        public FeedsView {
            standings = Map.copyOf(standings);
            feeds = List.copyOf(feeds);
        }

        static FeedsView unknown(String why) {
            return new FeedsView("unknown", why, Map.of(), List.of());
        }
    }

    /**
     * A feed as ingest tells of it; its texts are of others.
     *
     * @param pushed how it stands with the hub that it names: {@code subscribed}, {@code denied} ...; or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FeedRow(
            String address,
            @Nullable String title,
            String standing,
            @Nullable Integer status,
            @Nullable String problem,
            @Nullable Instant polled,
            @Nullable Instant next,
            long articles,
            @Nullable String pushed) {}

    /** Before the first look, and where nobody looks. */
    public static DeskView unknown(Instant now, String why) {
        return new DeskView(
                now,
                List.of(),
                new KafkaView("away", why, null),
                new LedgerView("unknown", List.of("ingest", "enrich", "sink"), Map.of(), null, null),
                AgeView.UNKNOWN,
                RejectedCounts.UNKNOWN,
                FeedsView.unknown(why));
    }
}
