package org.dateline.onebox.run;

import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.scan.Remaining;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.OpenKafka;

/**
 * Tells when everything that was fed in has been written or rejected. It asks the offsets, not the clock: the folders
 * are read, and no record is left that enrich or the sink has not committed.
 */
final class IdleWatch implements AutoCloseable {
    private final Pipeline pipeline;
    private final RunSettings settings;
    private final TopicScan scan;
    private final Admin admin;
    private final Remaining remaining;

    IdleWatch(Pipeline pipeline, RunSettings settings) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.scan = OpenKafka.scan(pipeline.kafka());
        this.admin = pipeline.kafka().admin();
        this.remaining = new Remaining(scan, admin);
    }

    /** In the order in which articles go, so that none slips from one side of the question to the other. */
    boolean isIdle() {
        Topics topics = pipeline.topics();
        String articles = topics.articles().name();
        String enriched = topics.enriched().name();
        return pipeline.ingestIsIdle()
                && !scan.partitions(enriched).isEmpty()
                && remaining.count(settings.enrichGroup(), articles, 1) == 0
                && remaining.count(settings.sinkGroup(), enriched, 1) == 0
                && pipeline.ingestIsIdle();
    }

    @Override
    public void close() {
        admin.close();
        scan.close();
    }
}
