package org.dateline.sink.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.dateline.messages.InvalidMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the sink needs to know of an article, read in one pass that builds no tree. The pass goes through to the end, so
 * that what is written is known to be JSON.
 *
 * @param published {@code enrichment.published.value}, or {@code null}
 * @param received {@code enrichment.received}, or {@code null}
 */
public record ArticleHead(
        String uri,
        @Nullable String version,
        @Nullable OffsetDateTime versionCreated,
        @Nullable String published,
        @Nullable Instant received) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(64 * 1024 * 1024)
                    .build())
            .build();

    /** @throws InvalidMessage naming the field, when the bytes are no JSON object with a uri */
    public static ArticleHead read(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new Pass(parser).run();
        } catch (JsonProcessingException e) {
            throw new InvalidMessage("(root)", "(bytes)", "must be JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new InvalidMessage("(root)", "(bytes)", "must be JSON in UTF-8: " + e.getMessage());
        }
    }

    private static final class Pass {
        private final JsonParser parser;
        private @Nullable String uri;
        private @Nullable String version;
        private @Nullable String versionCreated;
        private @Nullable String published;
        private @Nullable String received;

        Pass(JsonParser parser) {
            this.parser = parser;
        }

        ArticleHead run() throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidMessage("(root)", String.valueOf(parser.currentToken()), "must be a JSON object");
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                property(name, parser.nextToken());
            }
            if (parser.nextToken() != null) {
                throw new InvalidMessage("(root)", "more than one value", "must be one JSON object");
            }
            if (uri == null || uri.isBlank()) {
                throw new InvalidMessage("uri", String.valueOf(uri), "must be a URI");
            }
            return new ArticleHead(uri, version, created(), published, instant(received));
        }

        private void property(String name, JsonToken value) throws IOException {
            switch (name) {
                case "uri" -> uri = value == JsonToken.VALUE_STRING ? parser.getText() : skipped();
                case "version" -> version = scalar(value);
                case "versionCreated" -> versionCreated = scalar(value);
                case "enrichment" -> enrichment(value);
                default -> parser.skipChildren();
            }
        }

        private void enrichment(JsonToken value) throws IOException {
            if (value != JsonToken.START_OBJECT) {
                return;
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken inner = parser.nextToken();
                switch (name) {
                    case "published" -> published(inner);
                    case "received" -> received = scalar(inner);
                    default -> parser.skipChildren();
                }
            }
        }

        private void published(JsonToken value) throws IOException {
            if (value != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return;
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken inner = parser.nextToken();
                if (name.equals("value")) {
                    published = scalar(inner);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private @Nullable String scalar(JsonToken value) throws IOException {
            return value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getText() : skipped();
        }

        private @Nullable String skipped() throws IOException {
            parser.skipChildren();
            return null;
        }

        private @Nullable OffsetDateTime created() {
            try {
                return versionCreated == null ? null : OffsetDateTime.parse(versionCreated);
            } catch (DateTimeException e) {
                throw new InvalidMessage("versionCreated", versionCreated, "must be a date and time as in RFC 3339");
            }
        }

        private static @Nullable Instant instant(@Nullable String text) {
            try {
                return text == null ? null : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                // Only orders versions of which nothing better is known, so it is not worth refusing an article for.
                return null;
            }
        }
    }
}
