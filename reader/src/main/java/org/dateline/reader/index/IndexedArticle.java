package org.dateline.reader.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.messages.Enrichment;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.Ninjs.Body;
import org.dateline.messages.Ninjs.Headline;
import org.dateline.messages.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks at in a record of the enriched topic. The rest, which is most of it, is skipped while parsing: that
 * is three times as fast as reading a whole {@link org.dateline.messages.EnrichedArticle}.
 *
 * @param versionCreated as text: it is compared seldom
 */
// Said here and not to the mapper alone: what is not known would be kept until all is read, and then thrown away.
@JsonIgnoreProperties(ignoreUnknown = true)
public record IndexedArticle(
        String uri,
        @Nullable String version,
        @Nullable String versionCreated,
        @Nullable String contentCreated,
        @Nullable String language,
        @Nullable String title,
        @Nullable String by,
        List<Headline> headlines,
        List<Body> bodies,
        @Nullable JsonNode infoSources,
        @Nullable JsonNode provider,
        @Nullable JsonNode copyrightHolder,
        Found enrichment) {
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;
    private static final ObjectReader READER = mapper().readerFor(IndexedArticle.class);
    private static final ObjectReader LIST_READER =
            mapper().addMixIn(Enrichment.Entity.class, Unmentioned.class).readerFor(IndexedArticle.class);

    /** What was found in it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Found(
            @Nullable Instant received,
            @Nullable Instant enriched,
            Enrichment.@Nullable Language language,
            Enrichment.@Nullable Headline headline,
            Enrichment.@Nullable Published published,
            Enrichment.@Nullable Summary summary,
            List<Enrichment.Entity> entities,
            List<Enrichment.PlaceFound> places,
            List<Enrichment.TopicFound> topics,
            List<Enrichment.Quote> quotes) {
        public Found {
            entities = orEmpty(entities);
            places = orEmpty(places);
            topics = orEmpty(topics);
            quotes = orEmpty(quotes);
        }
    }

    public IndexedArticle {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(enrichment, "enrichment");
        headlines = orEmpty(headlines);
        bodies = orEmpty(bodies);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .build());
        return mapper;
    }

    @JsonIgnoreProperties({"mentions", "evidence"})
    private interface Unmentioned {}

    /** @throws InvalidMessage when the bytes are no record of the enriched topic */
    public static IndexedArticle read(byte[] json) {
        return read(json, READER);
    }

    /**
     * For a list, which does not show where entities are mentioned: in a long article that is most of the record, and its
     * entities have no mentions here.
     *
     * @throws InvalidMessage when the bytes are no record of the enriched topic
     */
    public static IndexedArticle readForList(byte[] json) {
        return read(json, LIST_READER);
    }

    private static IndexedArticle read(byte[] json, ObjectReader reader) {
        try {
            return reader.readValue(json);
        } catch (IOException e) {
            throw new InvalidMessage("(root)", "(record)", "must be an enriched article");
        }
    }

    Revision revision() {
        OffsetDateTime created = versionCreated == null ? null : OffsetDateTime.parse(versionCreated);
        return new Revision(version, created);
    }

    /** The text that every offset counts in; empty where there is none. */
    public String text() {
        return bodies.stream()
                .filter(body -> "main".equals(body.role()))
                .findFirst()
                .or(() -> bodies.stream().findFirst())
                .map(Body::value)
                .orElse("");
    }

    /** The headline given or derived, else the source's name of the item, else the uri. */
    public String headline() {
        return Optional.ofNullable(enrichment.headline())
                .map(Enrichment.Headline::value)
                .or(() -> headlines.stream().findFirst().map(Headline::value))
                .or(() -> Optional.ofNullable(title))
                .filter(text -> !text.isBlank())
                .orElse(uri);
    }

    /** When it was published, as precise as it is known. */
    public @Nullable String published() {
        Enrichment.Published published = enrichment.published();
        return published == null ? contentCreated : published.value();
    }

    /** BCP 47, or {@code null}. */
    public @Nullable String tag() {
        Enrichment.Language found = enrichment.language();
        return found == null ? language : found.tag();
    }

    /** When it was taken in, or else when it was enriched, or {@code null}. */
    public @Nullable Instant arrived() {
        return enrichment.received() == null ? enrichment.enriched() : enrichment.received();
    }
}
