package org.dateline.messages;

import java.time.Duration;

/**
 * The topics of a pipeline. The key of all but the rejected and the feeds' one is the article's uri, so that all that is
 * said of one article has one order.
 *
 * @param articles raw articles, owned by ingest
 * @param enriched enriched articles, owned by enrich
 * @param rejected what could not be handled: original bytes, reasons in the headers; owned by ingest
 * @param held what ingest holds back until it is due, and nothing else's business; owned by ingest
 * @param feeds the feeds that ingest polls, and what it knows of each; its key is no article's uri; owned by ingest
 */
public record Topics(Topic articles, Topic enriched, Topic rejected, Topic held, Topic feeds) {
    /** How long articles and enriched articles are kept. */
    public static final Duration RETENTION = Duration.ofDays(30);

    /** How long a rejected record waits for somebody to look at it. */
    public static final Duration REJECTED_RETENTION = Duration.ofDays(90);

    /** An article that is held back waits for its time, or for its source's word, however long that takes. */
    private static final Duration HELD_RETENTION = Duration.ofDays(3650);

    /** What is known of a feed is written anew with each of its polls; a feed that has ended is remembered as ended. */
    private static final Duration FEEDS_RETENTION = Duration.ofDays(3650);

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
                new Topic(prefix + REJECTED, "ingest", partitions, REJECTED_RETENTION, false),
                new Topic(prefix + ".held", "ingest", partitions, HELD_RETENTION, true),
                new Topic(prefix + ".feeds", "ingest", partitions, FEEDS_RETENTION, true));
    }

    /**
     * The same with less time: somebody may not be allowed to keep articles for as long.
     *
     * @param articlesKept on the topics of articles and of enriched articles, at most {@link #RETENTION}: sink remembers
     *     retractions for that long
     */
    public Topics kept(Duration articlesKept, Duration rejectedKept) {
        return new Topics(
                articles.keptFor(articlesKept),
                enriched.keptFor(articlesKept),
                rejected.keptFor(rejectedKept),
                held,
                feeds);
    }

    /** Whether a topic holds rejections: an original and its reasons, so more bytes than the original had. */
    public static boolean holdsRejections(Topic topic) {
        return topic.name().endsWith(REJECTED);
    }
}
