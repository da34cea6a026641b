package org.dateline.messages;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.Ninjs.Body;
import org.dateline.messages.Ninjs.Concept;
import org.dateline.messages.Ninjs.Headline;
import org.dateline.messages.Ninjs.Place;
import org.dateline.messages.Ninjs.Standard;
import org.dateline.messages.Ninjs.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A news article as it stands on {@code news.articles}: ninjs 3.0 of type {@code text}, without our own
 * {@code enrichment}.
 *
 * <p>Immutable and safe to share. Absent things are {@code null} or an empty list, and neither is written to JSON.
 *
 * @param uri identity of the article: the source's own, else {@link Identity#ofText}; the Kafka key
 * @param version the source's own version, or {@code null}; see {@link Revision}
 * @param versionCreated when the source made this version, or {@code null}
 * @param contentCreated when the content was made: the publication date. Midnight UTC where only the day is known;
 *     {@code enrichment.published} says how precise it is
 * @param language BCP 47 tag given by the source, or {@code null}
 * @param title the source's name of the item; not a headline made by us
 * @param by byline as printed, without the word "By"
 * @param located the dateline's place as printed, such as {@code SEOUL}
 * @param other every ninjs property that Dateline has no use for, kept as it came
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs 3.0</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(
        // An enriched article that is handed in again is an article: what was found in it is found anew.
        value = {"standard", "type", "enrichment"},
        allowGetters = true)
@JsonPropertyOrder({
    "uri",
    "standard",
    "type",
    "version",
    "versionCreated",
    "contentCreated",
    "language",
    "title",
    "by",
    "located",
    "headlines",
    "bodies",
    "people",
    "organisations",
    "places",
    "events",
    "objects",
    "subjects",
    "altIds"
})
public record Article(
        String uri,
        @Nullable String version,
        @Nullable OffsetDateTime versionCreated,
        @Nullable OffsetDateTime contentCreated,
        @Nullable String language,
        @Nullable String title,
        @Nullable String by,
        @Nullable String located,
        List<Headline> headlines,
        List<Body> bodies,
        List<Concept> people,
        List<Concept> organisations,
        List<Place> places,
        List<Concept> events,
        List<Concept> objects,
        List<Subject> subjects,
        List<AltId> altIds,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {

    /**
     * @throws InvalidMessage when the uri is missing or blank, there is no body (unless the article is canceled), or a
     *     date is none of RFC 3339
     */
    public Article {
        if (uri == null || uri.isBlank()) {
            throw new InvalidMessage("uri", String.valueOf(uri), "must be a URI");
        }
        headlines = Ninjs.orEmpty(headlines);
        bodies = Ninjs.orEmpty(bodies);
        people = Ninjs.orEmpty(people);
        organisations = Ninjs.orEmpty(organisations);
        places = Ninjs.orEmpty(places);
        events = Ninjs.orEmpty(events);
        objects = Ninjs.orEmpty(objects);
        subjects = Ninjs.orEmpty(subjects);
        altIds = Ninjs.orEmpty(altIds);
        other = sortedWithoutNulls(other);
        requireYearOfFourDigits("versionCreated", versionCreated);
        requireYearOfFourDigits("contentCreated", contentCreated);
        // A kill note says which article goes, and need not repeat what it said.
        if (bodies.isEmpty() && PubStatus.of(other.get("pubStatus")) != PubStatus.CANCELED) {
            throw new InvalidMessage("bodies", "[]", "must hold at least one body");
        }
    }

    // Sorted, so that equal articles give equal bytes; nulls out, since ninjs allows none.
    private static Map<String, JsonNode> sortedWithoutNulls(@Nullable Map<String, JsonNode> other) {
        if (other == null || other.isEmpty()) {
            return Map.of();
        }
        Map<String, JsonNode> sorted = new TreeMap<>(other);
        sorted.values().removeIf(value -> value == null || value.isNull());
        return Collections.unmodifiableMap(sorted);
    }

    private static void requireYearOfFourDigits(String field, @Nullable OffsetDateTime date) {
        if (date != null && (date.getYear() < 1 || date.getYear() > 9999)) {
            throw new InvalidMessage(field, date.toString(), "must have a year from 0001 to 9999");
        }
    }

    /** Always ninjs 3.0, whatever the source sent; 3.1 where it has what only 3.1 has. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Standard standard() {
        return other.containsKey("digitalSourceType") ? Standard.NINJS_3_1 : Standard.NINJS_3_0;
    }

    /** Always {@code text}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String type() {
        return "text";
    }

    /** Whether the source wants it published, held back or taken back. */
    @JsonIgnore
    public PubStatus pubStatus() {
        return PubStatus.of(other.get("pubStatus"));
    }

    /** Until when the source wants it held back, or {@code null} where it says nothing, or nothing that is a time. */
    @JsonIgnore
    public @Nullable Instant embargoedUntil() {
        JsonNode until = other.get("embargoedUntil");
        try {
            return until == null ? null : OffsetDateTime.parse(until.asText()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The text that is enriched and that every offset counts in: the body of role {@code main}, else the first; empty
     * where a canceled article has none.
     */
    @JsonIgnore
    public String text() {
        if (bodies.isEmpty()) {
            return "";
        }
        return bodies.stream()
                .filter(body -> "main".equals(body.role()))
                .findFirst()
                .orElse(bodies.get(0))
                .value();
    }

    /** The headline of role {@code main} or of none, else the first given; empty where the source gave none. */
    @JsonIgnore
    public Optional<String> headline() {
        return headlines.stream()
                .filter(headline -> headline.role() == null || "main".equals(headline.role()))
                .findFirst()
                .or(() -> headlines.stream().findFirst())
                .map(Headline::value);
    }

    /** A builder that holds all of this article's values. */
    public ArticleBuilder toBuilder() {
        return new ArticleBuilder(this);
    }

    /** An article of one plain-text body; everything else is added on the builder. */
    public static ArticleBuilder of(String uri, String text) {
        Body body = new Body("main", "text/plain", text.length(), null, text);
        return new ArticleBuilder(new Article(
                uri,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(body),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of()));
    }
}
