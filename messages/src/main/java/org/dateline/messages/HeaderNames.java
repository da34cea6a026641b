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
     * {@code news.enriched} a digest of that and of the annotators' versions. It is its
     * producer's word: sink looks at what the record says.
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
    /** The same of the original key. */
    public static final String CUT_KEY_FROM = "dateline-cut-key-from";
    /** How many of the original headers were left out since they do not fit: {@code 1 of 3}. */
    public static final String CUT_HEADERS = "dateline-cut-headers";
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

    /**
     * On {@code news.enriched}: where the article stands that this was made of, as in {@code news.articles-3@1042}; of an
     * article that was enriched anew, where it stood at first.
     */
    public static final String ARTICLE = "dateline-article";

    /**
     * The article is there already and is only to be enriched anew: where it stands, as in {@code news.articles-3@1042}.
     * On {@code news.enriched}: where that was asked.
     */
    public static final String REENRICH = "dateline-reenrich";
    /** Up to this offset of its partition whoever asked has read, and knows of no newer version. */
    public static final String REENRICH_SEEN = "dateline-reenrich-seen";
    /** What the record on {@code news.enriched} says, as {@link Content} has it: the same is not written again. */
    public static final String REENRICH_CONTENT = "dateline-reenrich-content";

    /** When what is held back is to be published (RFC 3339); left out where only its source can say. */
    public static final String HELD_UNTIL = "dateline-held-until";

    private HeaderNames() {}
}
