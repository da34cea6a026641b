package org.dateline.reader.index;

import java.util.List;

/** Names of the fields of a document. */
public final class Fields {
    /** The article's id, 32 hex digits: one document an id. */
    public static final String ID = "id";

    /** {@link #ARTICLE} or {@link #RETRACTED}. */
    public static final String KIND = "kind";

    /** What a query looks at. */
    public static final String ARTICLE = "a";

    /** A tombstone: kept so that a stream can say so. */
    public static final String RETRACTED = "r";

    /** Of an article beside {@link #ARTICLE}: somebody is quoted in it. */
    public static final String QUOTED = "q";

    /** The record's bytes, or a tombstone's uri. */
    public static final String RECORD = "record";

    /** Place on the topic, see {@link TopicPlace}: as a point and as a value. */
    public static final String PLACE = "at";

    public static final String TITLE = "title";
    public static final String BODY = "body";

    /** Keys of entities, see {@link EntityKey}. */
    public static final String ENTITY = "entity";

    /** Folded names of entities, as they are called and as they are mentioned. */
    public static final String NAME = "name";

    /** {@link Label}s of entities. */
    public static final String ENTITY_LABEL = "entityLabel";

    /** Keys and folded names of who is quoted. */
    public static final String SPEAKER = "speaker";

    /** What the quotes say. */
    public static final String QUOTE = "quote";

    /** Keys and folded names of entities that are named within quotes. */
    public static final String QUOTE_ENTITY = "quoteEntity";

    /** Slugs, names and codes of topics and of all above them. */
    public static final String TOPIC = "topic";

    /** Paths of topics and of all above them, as {@link Label}s. */
    public static final String TOPIC_LABEL = "topicLabel";

    /** Which code a path has, as {@link Label}s. */
    public static final String TOPIC_CODE = "topicCode";

    /** Keys, folded names, countries and regions of places. */
    public static final String GEO = "place";

    public static final String GEO_LABEL = "placeLabel";

    /** Points. */
    public static final String POINT = "point";

    /** Tags, each with its broader ones. */
    public static final String LANGUAGE = "language";

    public static final String LANGUAGE_LABEL = "languageLabel";
    public static final String SOURCE = "source";
    public static final String SOURCE_LABEL = "sourceLabel";

    /** When it was published: milliseconds since the epoch, the beginning of what is known. As a point and as a value. */
    public static final String PUBLISHED = "published";

    /** When it was taken in, as a value. */
    public static final String ARRIVED = "arrived";

    /** What its source says of its version, where it says something: see {@link KnownRevisions}. */
    public static final String REVISION = "revision";

    /** All that hold labels which are counted. */
    static final List<String> LABELS = List.of(ENTITY_LABEL, TOPIC_LABEL, GEO_LABEL, LANGUAGE_LABEL, SOURCE_LABEL);

    private Fields() {}
}
