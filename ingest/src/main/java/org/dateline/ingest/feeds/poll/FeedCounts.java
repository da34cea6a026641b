package org.dateline.ingest.feeds.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.dateline.ingest.feeds.state.FeedState.Standing;
import org.dateline.ingest.feeds.state.FeedTable;
import org.dateline.ingest.fetch.FetchOutcome.Kind;

/** What polling has come to, as metrics. Thread-safe. */
public final class FeedCounts {
    private final MeterRegistry registry;
    private final Counter requests;
    private final Counter articles;
    private final Counter revisions;
    private final Counter elsewhere;

    public FeedCounts(MeterRegistry registry) {
        this.registry = registry;
        this.requests = registry.counter("dateline.feeds.requests");
        this.articles = entries("new");
        this.revisions = entries("revision");
        this.elsewhere = entries("other-feed");
    }

    private Counter entries(String kind) {
        return registry.counter("dateline.feeds.entries", "kind", kind);
    }

    public void shows(FeedTable table) {
        for (Standing standing : Standing.values()) {
            Gauge.builder("dateline.feeds", table, each -> each.count(standing))
                    .tag("standing", standing.name().toLowerCase(Locale.ROOT))
                    .strongReference(true)
                    .register(registry);
        }
    }

    void polled(Kind kind, int requested) {
        registry.counter(
                        "dateline.feeds.polls",
                        "outcome",
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
        requests.increment(requested);
    }

    /** A hub has notified. */
    public void noticed(String what) {
        registry.counter("dateline.feeds.notices", "outcome", what).increment();
    }

    void published(int newArticles, int newRevisions, int leftToOthers) {
        articles.increment(newArticles);
        revisions.increment(newRevisions);
        elsewhere.increment(leftToOthers);
    }
}
