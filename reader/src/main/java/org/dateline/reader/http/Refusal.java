package org.dateline.reader.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.dateline.reader.query.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error, as {@code application/problem+json} (RFC 9457).
 *
 * @param detail one sentence that names the thing, its value and the rule
 * @param reason a code, such as {@code bad-parameter}
 * @param parameter that is wrong, or {@code null} where it is about something else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "reason", "parameter", "value", "rule", "didYouMean"})
public record Refusal(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        @Nullable String parameter,
        @Nullable String value,
        @Nullable String rule,
        @Nullable String didYouMean) {

    /** One that is not about a parameter. */
    public static Refusal of(int status, String reason, String detail) {
        return new Refusal("about:blank", title(status), status, detail, reason, null, null, null, null);
    }

    static Refusal of(BadParameter bad) {
        return new Refusal(
                "about:blank",
                title(400),
                400,
                String.valueOf(bad.getMessage()),
                bad.reason(),
                bad.parameter(),
                bad.value(),
                bad.rule(),
                bad.didYouMean());
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Conflict";
            case 415 -> "Unsupported Media Type";
            case 421 -> "Misdirected Request";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Refused" : "Internal Server Error";
        };
    }
}
