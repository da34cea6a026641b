package org.dateline.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not handled, as it stands in the headers of {@code news.rejected}, in {@code .reason.json} files and
 * in answers. The original bytes are the record's value, untouched.
 *
 * @param reason the code
 * @param message one sentence that names the field, the value and the rule
 * @param field path of the field, or {@code null} where it is about the whole
 * @param stage {@code ingest}, {@code enrich} or {@code sink}
 * @param origin where it came from
 * @param attempts how often it has been handed in: 1, and one more at each redrive
 * @param rejectedAt when (run-time)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(
        Reason reason,
        String message,
        @Nullable String field,
        String stage,
        Origin origin,
        int attempts,
        Instant rejectedAt) {

    /**
     * Where a rejected thing came from: a place on a topic, or a file or address.
     *
     * @param source file name or feed address, or {@code null} for a record
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Origin(
            @Nullable String source,
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {
        public static Origin ofRecord(String topic, int partition, long offset) {
            return new Origin(null, topic, partition, offset);
        }

        public static Origin ofSource(String source) {
            return new Origin(source, null, null, null);
        }
    }

    /** The codes. */
    public enum Reason {
        /** No bytes, or no text after the head of the article. */
        @JsonProperty("empty")
        EMPTY("empty"),
        /** More bytes than the stated cap. */
        @JsonProperty("too-large")
        TOO_LARGE("too-large"),
        /** Bytes that are not UTF-8, with no other encoding declared. */
        @JsonProperty("not-utf8")
        NOT_UTF8("not-utf8"),
        /** An encoding is declared that Dateline does not read. */
        @JsonProperty("charset")
        CHARSET("charset"),
        /** Not JSON where JSON was announced. */
        @JsonProperty("not-json")
        NOT_JSON("not-json"),
        /** JSON, but a field is missing, of another type, or against a rule. */
        @JsonProperty("schema")
        SCHEMA("schema"),
        /** The record's key is not the article's uri. */
        @JsonProperty("key")
        KEY("key"),
        /** A file that is no plain file, or a name that cannot be used. */
        @JsonProperty("unreadable")
        UNREADABLE("unreadable"),
        /** The record cannot be handled for a reason inside Dateline. */
        @JsonProperty("internal")
        INTERNAL("internal");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As it stands in headers and JSON. */
        public String code() {
            return code;
        }

        /** @throws InvalidMessage when no reason has this code */
        public static Reason ofCode(String code) {
            for (Reason reason : values()) {
                if (reason.code.equals(code)) {
                    return reason;
                }
            }
            throw new InvalidMessage("reason", code, "must be one of the codes of Rejection.Reason");
        }
    }
}
