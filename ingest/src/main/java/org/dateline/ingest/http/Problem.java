package org.dateline.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error.
 *
 * @param reason a code: those of refused articles, and {@code unauthorized}, {@code unavailable} and such
 * @param message one sentence that names the thing, its value and the rule
 * @param field path of the field, or {@code null} where it is about the whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"reason", "message", "field"})
record Problem(String reason, String message, @Nullable String field) {}
