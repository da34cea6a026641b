package org.dateline.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of ninjs 3.0 that an {@link Article} is made of. Property names and allowed values are IPTC's.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs 3.0</a>
 */
public final class Ninjs {
    private Ninjs() {}

    /** Which standard a document follows: ninjs requires nothing of it, but consumers pick their parser by it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standard(
            @Nullable String name,
            @Nullable String version,
            @Nullable String schema) {
        /** The one that Dateline writes. */
        public static final Standard NINJS_3_0 =
                new Standard("ninjs", "3.0", "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#");

        /** The same with a digital source type, which 3.0 does not have. */
        public static final Standard NINJS_3_1 =
                new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
    }

    /** @param role such as {@code main}, or {@code derived} where Dateline took it from the text */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Headline(@Nullable String role, @Nullable String contentType, String value) {
        /** @throws InvalidMessage when there is no value */
        public Headline {
            requireValue("headlines[].value", value);
        }
    }

    /**
     * @param charCount length of the value in UTF-16 code units, or {@code null}
     * @param wordCount words in the value, or {@code null}
     * @param value the text; every offset in {@code enrichment} counts UTF-16 code units of the main body's value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Body(
            @Nullable String role,
            @Nullable String contentType,
            @Nullable Integer charCount,
            @Nullable Integer wordCount,
            String value) {
        /** @throws InvalidMessage when there is no value */
        public Body {
            requireValue("bodies[].value", value);
        }
    }

    /** A person, organisation, event or object; {@code rel} is {@code about} or {@code mentioned} where Dateline wrote it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Concept(
            @Nullable String id,
            @Nullable String name,
            @Nullable String rel,
            @Nullable String uri,
            @Nullable String literal,
            @Nullable JsonNode symbols,
            @Nullable JsonNode contactInfo) {
        /** A concept that has no more than a name, a role in the story and perhaps an identifier. */
        public static Concept named(String name, @Nullable String rel, @Nullable String uri) {
            return new Concept(null, name, rel, uri, null, null, null);
        }
    }

    /** @param geoJSON a GeoJSON geometry (RFC 7946), longitude first */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            @Nullable String name,
            @Nullable String rel,
            @Nullable String uri,
            @Nullable String literal,
            @Nullable JsonNode contactInfo,
            @Nullable JsonNode geoJSON) {}

    /**
     * @param relevance how much the article is about it, 0..100
     * @param confidence how sure its creator is, 0..100
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @Nullable String name,
            @Nullable String rel,
            @Nullable String uri,
            @Nullable String literal,
            @Nullable String creator,
            @Nullable Integer relevance,
            @Nullable Integer confidence) {}

    /** Another name of the article; {@code role} says whose, such as {@code source-file}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AltId(@Nullable String role, @Nullable String value) {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        for (T item : list) {
            if (item == null) {
                throw new InvalidMessage("(list)", "[null]", "must hold no null");
            }
        }
        return List.copyOf(list);
    }

    private static void requireValue(String field, @Nullable String value) {
        if (value == null) {
            throw new InvalidMessage(field, "missing", "must be there");
        }
    }
}
