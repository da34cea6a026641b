package org.dateline.operations.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error.
 *
 * @param reason a code, such as {@code unauthorized} or {@code unavailable}
 * @param message one sentence that names the thing, its value and the rule
 * @param field path of the field, or {@code null} where it is about the whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"reason", "message", "field"})
public record Problem(
        String reason, String message, @Nullable String field) {}
