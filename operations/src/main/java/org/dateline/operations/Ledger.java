package org.dateline.operations;

/**
 * The names of the counters that every pipeline can be balanced with:
 *
 * <pre>
 * accepted + retracted{stage=ingest} + reenrich rejected = enriched + retracted{stage=enrich} + rejected{stage=enrich} + in flight
 * enriched + retracted{stage=enrich} + reenriched = files + unchanged + superseded + deleted + rejected{stage=sink} + in flight
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
    /** Articles enriched anew that say something new, in committed transactions of enrich; never among {@link #ENRICHED}. */
    public static final String REENRICHED = "dateline.reenriched";
    /** Of those to be enriched anew: nothing is written, since the record says the same or a newer version is there. */
    public static final String REENRICH_DROPPED = "dateline.reenrich.dropped";
    /** Of those to be enriched anew: on the rejected topic, and counted in {@link #REJECTED} too. */
    public static final String REENRICH_REJECTED = "dateline.reenrich.rejected";
    /** From received to durably written, in seconds; a histogram. */
    public static final String AGE = "dateline.age";

    /** Tag: {@code ingest}, {@code enrich} or {@code sink}. */
    public static final String STAGE = "stage";

    private Ledger() {}
}
