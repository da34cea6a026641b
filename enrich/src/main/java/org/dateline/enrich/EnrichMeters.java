package org.dateline.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.delivery.loop.LoopObserver;
import org.dateline.messages.Enrichment;
import org.dateline.messages.Enrichment.AnnotatorReport;
import org.dateline.messages.Rejection;
import org.dateline.operations.Ledger;
import org.jspecify.annotations.Nullable;

/** The enrich service's part of the ledger, and how its annotators fare. */
final class EnrichMeters implements LoopObserver {
    private final MeterRegistry registry;
    private final Clock clock;
    private final Counter enriched;
    private final Counter retracted;
    private final Counter rejected;
    private final Counter reenriched;
    private final Counter reenrichRejected;
    private final Timer age;
    private final Timer batches;
    /** The registry finds a counter by its name and tags, which are put together and sorted for each question. */
    private final Map<Outcome, Counter> annotations = new ConcurrentHashMap<>();
    /** Places of tombstones that are forwarded but not known to be committed; used on the loop's thread only. */
    private final Set<String> tombstones = new HashSet<>();
    /** The same of articles that are to be enriched anew, whatever becomes of them. */
    private final Set<String> asked = new HashSet<>();

    private int askedAndNotForwarded;

    EnrichMeters(MeterRegistry registry, Enricher enricher, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        enriched = registry.counter(Ledger.ENRICHED);
        retracted = registry.counter(Ledger.RETRACTED, Ledger.STAGE, EnrichService.NAME);
        rejected = registry.counter(Ledger.REJECTED, Ledger.STAGE, EnrichService.NAME);
        reenriched = registry.counter(Ledger.REENRICHED);
        reenrichRejected = registry.counter(Ledger.REENRICH_REJECTED);
        dropped(Reenrichment.UNCHANGED, 0);
        dropped(Reenrichment.OVERTAKEN, 0);
        age = Timer.builder("dateline.enrich.age")
                .description("From received by ingest to enriched")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
        batches = Timer.builder("dateline.enrich.batch")
                .description("From a batch's arrival to the end of its commit")
                .register(registry);
        registry.gauge("dateline.enrich.abandoned.threads", enricher, Enricher::abandonedThreads);
    }

    /** A record of this place takes an article back. It may be said again when the batch is tried again. */
    void retracted(String place) {
        tombstones.add(place);
    }

    /** A record of this place asks for an article to be enriched anew. It may be said again, as above. */
    void asked(String place) {
        asked.add(place);
    }

    /** A batch is committed: a retraction is forwarded, but is no enriched article, and one enriched anew is no new one. */
    @Override
    public void batch(BatchReport report) {
        int anew = Math.max(0, asked.size() - askedAndNotForwarded);
        enriched.increment(Math.max(0, report.forwarded() - tombstones.size() - anew));
        reenriched.increment(anew);
        retracted.increment(tombstones.size());
        tombstones.clear();
        asked.clear();
        askedAndNotForwarded = 0;
        batches.record(report.took());
    }

    @Override
    public void rejected(Rejection rejection) {
        rejected.increment();
        Rejection.Origin origin = rejection.origin();
        if (asked.contains(origin.topic() + "-" + origin.partition() + "@" + origin.offset())) {
            askedAndNotForwarded++;
            reenrichRejected.increment();
        }
    }

    @Override
    public void dropped(String why) {
        askedAndNotForwarded++;
        dropped(why, 1);
    }

    private void dropped(String why, int count) {
        registry.counter(Ledger.REENRICH_DROPPED, "why", why).increment(count);
    }

    private record Outcome(String annotator, Enrichment.Status status) {}

    private Counter counter(Outcome outcome) {
        String status = outcome.status().name().toLowerCase(Locale.ROOT);
        return registry.counter("dateline.enrich.annotations", "annotator", outcome.annotator(), "status", status);
    }

    /** @param received when ingest took the article, or {@code null} if nobody said */
    void annotated(Enrichment enrichment, @Nullable Instant received) {
        for (AnnotatorReport report : enrichment.annotators()) {
            annotations
                    .computeIfAbsent(new Outcome(report.name(), report.status()), this::counter)
                    .increment();
        }
        if (received != null) {
            Duration since = Duration.between(received, clock.instant());
            // The clocks of two machines may differ: an article is never younger than nothing.
            age.record(since.isNegative() ? Duration.ZERO : since);
        }
    }
}
