package org.dateline.messages;

/**
 * Names of the Kafka record headers. Values are UTF-8 text.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 *     1.0, Kafka binding, binary mode</a>
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public final class HeaderNames {
    public static final String CE_SPECVERSION = "ce_specversion";
    /**
     * The same for the same content: on {@code news.articles} the first 32 digits of {@code content-sha256}; on
     * {@code news.enriched} a digest of that and of the annotators' versions. Retries are told by it.
     */
    public static final String CE_ID = "ce_id";
    /** Which service said it: {@code /dateline/ingest} or {@code /dateline/enrich}. */
    public static final String CE_SOURCE = "ce_source";
    /**
     * {@code org.dateline.article} or {@code org.dateline.article.enriched}; {@link Retraction#TYPE} where an article is
     * taken back.
     */
    public static final String CE_TYPE = "ce_type";
    /** When the article was received (RFC 3339); kept from ingest to sink. */
    public static final String CE_TIME = "ce_time";
    /** The article's uri, as the key. */
    public static final String CE_SUBJECT = "ce_subject";

    public static final String CONTENT_TYPE = "content-type";
    /** SHA-256 of the value's bytes, 64 hex digits. */
    public static final String CONTENT_SHA256 = "content-sha256";

    public static final String TRACEPARENT = "traceparent";

    /** Why it was rejected: a code of {@link Rejection.Reason}. */
    public static final String REASON = "dateline-reason";
    /** The same in a sentence that names the field, the value and the rule. */
    public static final String MESSAGE = "dateline-message";
    /** Path of the field that breaks the rule; left out where it is about the whole. */
    public static final String FIELD = "dateline-field";
    /** Bytes of the original where only its beginning fits on the rejected topic; left out where all of it is there. */
    public static final String CUT_FROM = "dateline-cut-from";
    /** Which service rejected it: {@code ingest}, {@code enrich} or {@code sink}. */
    public static final String STAGE = "dateline-stage";

    public static final String ORIGIN_TOPIC = "dateline-origin-topic";
    public static final String ORIGIN_PARTITION = "dateline-origin-partition";
    public static final String ORIGIN_OFFSET = "dateline-origin-offset";
    /** File or address it came from, where it never was on a topic. */
    public static final String ORIGIN_SOURCE = "dateline-origin-source";
    /** How often it has been handed in: 1, and one more at each redrive. */
    public static final String ATTEMPTS = "dateline-attempts";

    public static final String REJECTED_AT = "dateline-rejected-at";

    /** Why an article was taken back, in a sentence; left out where nobody said. */
    public static final String RETRACTION_REASON = "dateline-retraction-reason";
    /** Who or what took it back: {@code http}, {@code command}, {@code ninjs}, or a name. */
    public static final String RETRACTION_BY = "dateline-retraction-by";

    /** When what is held back is to be published (RFC 3339); left out where only its source can say. */
    public static final String HELD_UNTIL = "dateline-held-until";

    private HeaderNames() {}
}
