package org.dateline.bench.scale;

import java.util.List;

/**
 * What a single part can do, whatever is beside it.
 *
 * @param rate articles a second at which it is reached; steady, all year
 * @param why where the figure comes from
 * @param beyond what to do then
 */
record Limit(String part, long rate, String why, String beyond) {
    /** Where ext4's two levels of hashed names of this length end, at 4 KB a block. */
    private static final long NAMES_IN_A_FOLDER = 10_000_000;
    /** Lucene's, IndexWriter.MAX_DOCS. */
    private static final long DOCUMENTS_IN_AN_INDEX = 2_147_483_519L;

    private static final long SECONDS_A_DAY = 86_400;
    private static final long RETENTION_DAYS = 30;

    static List<Limit> all(Costs costs) {
        return List.of(
                new Limit(
                        "a dated folder of `out/`",
                        NAMES_IN_A_FOLDER / SECONDS_A_DAY,
                        "10 million names in one folder of ext4",
                        "`SINK_MODE=ndjson`, or XFS"),
                new Limit(
                        "one machine of 2 cores, everything on it",
                        (long) (2 * 1e6 / costs.micros()),
                        "CPU time, measured at 324",
                        "more enrich"),
                new Limit(
                        "a reader's index",
                        DOCUMENTS_IN_AN_INDEX / (SECONDS_A_DAY * RETENTION_DAYS),
                        "2,147,483,519 documents in 30 days",
                        "a shorter `DATELINE_RETENTION`; a search engine ([Kafka Connect](kafka-connect.md))"),
                new Limit(
                        "one sink's disk, files with fsync",
                        4_800,
                        "measured: bench, `store`",
                        "more sinks, `SINK_MODE=ndjson`"),
                new Limit(
                        "one ingest of 2 cores",
                        (long) (2 * Demand.BUSY * 1e6 / costs.ingestMicros()),
                        "CPU time",
                        "more ingest"),
                new Limit("the exactly-once loop of one enrich", 76_000, "measured: bench, `copy`", "none needed"));
    }
}
