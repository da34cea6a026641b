package org.dateline.operations;

/**
 * The names of the counters that every pipeline can be balanced with:
 *
 * <pre>
 * accepted + retracted{stage=ingest} = enriched + retracted{stage=enrich} + rejected{stage=enrich} + in flight
 * enriched + retracted{stage=enrich} = files + unchanged + superseded + deleted + rejected{stage=sink} + in flight
 * </pre>
 *
 * As Micrometer writes counters, {@code _total} is added on /metrics and is not part of the name here.
 */
public final class Ledger {
    /** Articles acknowledged by Kafka. */
    public static final String ACCEPTED = "dateline.accepted";
    /** What ingest refused; never on the articles' topic. */
    public static final String REFUSED = "dateline.refused";
    /** The same text again under the same uri, not published again. */
    public static final String DUPLICATES = "dateline.duplicates";
    /** Articles in committed transactions of enrich. */
    public static final String ENRICHED = "dateline.enriched";
    /** Records sent to the rejected topic and acknowledged; tag {@link #STAGE}. */
    public static final String REJECTED = "dateline.rejected";
    /** Files durably written. */
    public static final String FILES = "dateline.files";
    /** Records whose file already says the same. */
    public static final String UNCHANGED = "dateline.sink.unchanged";
    /** Records older than the file that is there. */
    public static final String SUPERSEDED = "dateline.sink.superseded";
    /** Retractions: by ingest once acknowledged, by enrich once committed; tag {@link #STAGE}. */
    public static final String RETRACTED = "dateline.retracted";
    /** Retractions that the sink has carried out; those that it had carried out before are unchanged. */
    public static final String DELETED = "dateline.deleted";
    /** From received to durably written, in seconds; a histogram. */
    public static final String AGE = "dateline.age";

    /** Tag: {@code ingest}, {@code enrich} or {@code sink}. */
    public static final String STAGE = "stage";

    private Ledger() {}
}
