package org.dateline.messages;

import java.time.Duration;

/**
 * The three topics of a pipeline. The key of the first two is the article's uri, so that all that is said of one
 * article has one order.
 *
 * @param articles raw articles, owned by ingest
 * @param enriched enriched articles, owned by enrich
 * @param rejected what could not be handled: original bytes, reasons in the headers; owned by ingest
 */
public record Topics(Topic articles, Topic enriched, Topic rejected) {
    /** How long articles and enriched articles are kept. */
    public static final Duration RETENTION = Duration.ofDays(30);

    /** How long a rejected record waits for somebody to look at it. */
    public static final Duration REJECTED_RETENTION = Duration.ofDays(90);

    private static final String REJECTED = ".rejected";

    /** The topics {@code news.articles}, {@code news.enriched} and {@code news.rejected} with the default partitions. */
    public static Topics defaults() {
        return named("news", Topic.DEFAULT_PARTITIONS);
    }

    /** The topics of a pipeline beside another one on the same Kafka: {@code <prefix>.articles} and so on. */
    public static Topics named(String prefix, int partitions) {
        return new Topics(
                // Not compacted: Kafka refuses a record without a key there, and a console producer sends none.
                new Topic(prefix + ".articles", "ingest", partitions, RETENTION, false),
                new Topic(prefix + ".enriched", "enrich", partitions, RETENTION, true),
                new Topic(prefix + REJECTED, "ingest", partitions, REJECTED_RETENTION, false));
    }

    /** Whether a topic holds rejections: an original and its reasons, so more bytes than the original had. */
    public static boolean holdsRejections(Topic topic) {
        return topic.name().endsWith(REJECTED);
    }
}
