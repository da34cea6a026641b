package org.dateline.bench.scale;

/**
 * What one article costs, of a text of {@link #CHARS} characters.
 *
 * @param ingestMicros CPU time of ingest; and so on
 * @param brokerMicros of all that a broker does for it: two records written once, and read twice
 * @param articleBytes of its record on {@code news.articles}, compressed as the producer does by default
 * @param enrichedBytes of its record on {@code news.enriched}, compressed likewise
 * @param fileBytes of its file, laid out for people
 */
record Costs(
        int ingestMicros,
        int enrichMicros,
        int sinkMicros,
        int brokerMicros,
        int articleBytes,
        int enrichedBytes,
        int fileBytes) {
    static final int CHARS = 2_200;

    /** CPU: bench/README.md, the run with all annotators. Bytes: CostsTest measures them anew. */
    static final Costs MEASURED = new Costs(122, 5_256, 359, 159, 1_200, 4_600, 28_000);

    int micros() {
        return ingestMicros + enrichMicros + sinkMicros + brokerMicros;
    }
}
