package org.dateline.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Dateline found in an article: the one key that it adds to ninjs, under the schema
 * {@code enrichment-1.schema.json} of this module.
 *
 * <p>Every span counts UTF-16 code units of the main body's value, end exclusive, so that
 * {@code body.substring(start, end)} is the surface. The same article and the same annotator versions give the same
 * values, the run-time fields apart: {@code received}, {@code enriched} and {@code annotators[].micros}.
 *
 * @param schemaVersion version of the schema; 1
 * @param received when ingest took the article, or {@code null} if it did not say (run-time)
 * @param enriched when enrich finished with it (run-time)
 * @param language the language as found, or {@code null}
 * @param headline the headline given or derived, or {@code null}
 * @param published the publication date, or {@code null}
 * @param story the near-duplicate group, or {@code null}
 * @param embedding a vector for the meaning of title and opening, where the settings ask for it, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "schemaVersion",
    "received",
    "enriched",
    "language",
    "headline",
    "published",
    "summary",
    "keywords",
    "entities",
    "places",
    "topics",
    "quotes",
    "times",
    "paragraphs",
    "sentences",
    "tokenCount",
    "story",
    "embedding",
    "annotators"
})
public record Enrichment(
        int schemaVersion,
        @Nullable Instant received,
        @Nullable Instant enriched,
        @Nullable Language language,
        @Nullable Headline headline,
        @Nullable Published published,
        @Nullable Summary summary,
        List<Keyword> keywords,
        List<Entity> entities,
        List<PlaceFound> places,
        List<TopicFound> topics,
        List<Quote> quotes,
        List<Time> times,
        List<Span> paragraphs,
        List<Span> sentences,
        @Nullable Integer tokenCount,
        @Nullable String story,
        @Nullable Embedding embedding,
        List<AnnotatorReport> annotators) {
    /** The version of the schema that this code writes. */
    public static final int SCHEMA_VERSION = 1;

    public Enrichment {
        keywords = Ninjs.orEmpty(keywords);
        entities = Ninjs.orEmpty(entities);
        places = Ninjs.orEmpty(places);
        topics = Ninjs.orEmpty(topics);
        quotes = Ninjs.orEmpty(quotes);
        times = Ninjs.orEmpty(times);
        paragraphs = Ninjs.orEmpty(paragraphs);
        sentences = Ninjs.orEmpty(sentences);
        annotators = Ninjs.orEmpty(annotators);
    }

    /** A stretch of the body: {@code body.substring(start, end)}. */
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end < start) {
                throw new InvalidMessage("span", "[" + start + ", " + end + ")", "must have 0 <= start <= end");
            }
        }
    }

    /**
     * A stretch of the body with what stands there.
     *
     * @param kind {@code demonym} where the words are the adjective or the people of a place ("Japanese"), {@code metonym}
     *     where a place stands for its government ("Tokyo imposed export controls"), {@code nominal} where they are no
     *     name ("the ministry", "the US official"), or {@code null} where they are a name of the thing itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mention(
            int start, int end, String surface, @Nullable String kind) {
        public Mention(int start, int end, String surface) {
            this(start, end, surface, null);
        }
    }

    /**
     * @param tag BCP 47
     * @param confidence 0..1
     * @param origin {@code given} by the source or {@code detected}
     */
    public record Language(String tag, double confidence, String origin) {}

    /** @param derived true where the source gave none and the text's first sentence stands in */
    public record Headline(String value, boolean derived) {}

    /**
     * @param value ISO 8601, as precise as it is known: {@code 2019}, {@code 2019-11}, {@code 2019-11-04} or with a time
     * @param precision {@code year}, {@code month}, {@code day}, {@code minute} or {@code second}
     * @param origin where it was found: {@code first-line}, {@code label}, {@code dateline}, {@code metadata}
     * @param raw the words or the field that say so
     */
    public record Published(String value, String precision, String origin, String raw) {}

    /** Sentences lifted whole from the text, in its order. */
    public record Summary(String value, List<Span> spans) {
        public Summary {
            spans = Ninjs.orEmpty(spans);
        }
    }

    /** @param score 0..1, relative to the article's first keyword */
    public record Keyword(String value, double score, List<Span> mentions) {
        public Keyword {
            mentions = Ninjs.orEmpty(mentions);
        }
    }

    /**
     * @param id local to the article: {@code e1}, {@code e2} in order of first mention
     * @param type {@code person}, {@code organisation}, {@code place}, {@code event}, {@code object}
     * @param subtype a finer type where the evidence is good, such as {@code agreement}, {@code law}, {@code policy},
     *     {@code work} or {@code product} of an object, or {@code null}
     * @param uri Wikidata entity, or {@code null} where no link is sure
     * @param sameAs further identifiers, such as GeoNames
     * @param salience 0..1
     * @param confidence 0..1, of the link, or {@code null} where there is none
     * @param evidence why it is linked so, in a word or two
     * @param annotator name of the annotator that found it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entity(
            String id,
            String type,
            @Nullable String subtype,
            String name,
            @Nullable String uri,
            List<String> sameAs,
            @Nullable String role,
            double salience,
            @Nullable Double confidence,
            @Nullable String evidence,
            List<Mention> mentions,
            String annotator) {
        public Entity {
            sameAs = Ninjs.orEmpty(sameAs);
            mentions = Ninjs.orEmpty(mentions);
        }
    }

    /**
     * @param entity id of the entity
     * @param kind {@code country}, {@code capital}, {@code city}, {@code region}
     * @param country ISO 3166-1 alpha-2, or {@code null}
     * @param region ISO 3166-2 of the province that it is or lies in, where that is known, or {@code null}
     * @param rel {@code mentioned} or {@code focus}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceFound(
            String entity,
            String name,
            String kind,
            @Nullable String country,
            @Nullable String region,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String rel) {
        /** A place whose province is not known. */
        public PlaceFound(
                String entity,
                String name,
                String kind,
                @Nullable String country,
                @Nullable Double latitude,
                @Nullable Double longitude,
                String rel) {
            this(entity, name, kind, country, null, latitude, longitude, rel);
        }
    }

    /**
     * @param uri IPTC Media Topic
     * @param path names from the top level down to this topic
     * @param confidence 0..1
     */
    public record TopicFound(String uri, String name, List<String> path, double confidence, List<Span> evidence) {
        public TopicFound {
            path = Ninjs.orEmpty(path);
            evidence = Ninjs.orEmpty(evidence);
        }
    }

    /** @param speaker id of the entity that speaks, or {@code null} where it is unknown */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quote(
            int start,
            int end,
            String text,
            boolean direct,
            @Nullable String verb,
            @Nullable String speaker) {}

    /** @param value ISO 8601, or {@code null} where the words could not be resolved */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Time(
            int start, int end, String surface, @Nullable String value, String precision) {}

    /**
     * A vector of length 1: the more two articles mean the same, the nearer to 1 is the sum of the products of its numbers.
     *
     * @param model name and version: only vectors of the same one can be compared
     */
    public record Embedding(String model, List<Double> vector) {
        public Embedding {
            vector = Ninjs.orEmpty(vector);
        }
    }

    /** Whether an annotator had its say, so that "nothing found" is told from "not run". */
    public enum Status {
        /** It found something. */
        @JsonProperty("ok")
        OK,
        /** It ran to its end and there was nothing to find. */
        @JsonProperty("empty")
        EMPTY,
        /** It does not apply to this article, or a stated cap was reached; the reason says which. */
        @JsonProperty("skipped")
        SKIPPED,
        /** It broke or ran over its deadline; the others are not touched by it. */
        @JsonProperty("failed")
        FAILED
    }

    /**
     * @param reason why it was skipped or failed, else {@code null}
     * @param micros how long it took (run-time)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnnotatorReport(
            String name,
            String version,
            Status status,
            @Nullable String reason,
            long micros) {}
}
