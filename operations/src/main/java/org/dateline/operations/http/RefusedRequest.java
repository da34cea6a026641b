package org.dateline.operations.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is answered with an error. Carries no stack trace: callers make mistakes, and many of them. */
public final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;
    private final @Nullable String field;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /**
     * @param reason a code
     * @param message names the thing, its value and the rule
     * @param field path of the field, or {@code null} where it is about the whole
     */
    public RefusedRequest(int status, String reason, String message, @Nullable String field) {
        super(message, null, false, false);
        this.status = status;
        this.reason = reason;
        this.field = field;
    }

    /** 503: it will be possible again. */
    public static RefusedRequest unavailable(String why) {
        return new RefusedRequest(503, "unavailable", why + ": try again later", null).withHeader("Retry-After", "5");
    }

    /** 401. */
    public static RefusedRequest unauthorized() {
        return new RefusedRequest(
                        401, "unauthorized", "Authorization is missing or unknown: must be Bearer and a key", null)
                .withHeader("WWW-Authenticate", "Bearer realm=\"dateline\"");
    }

    /** The answer says this too. */
    public RefusedRequest withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    /** Whether what the caller sent is at fault, as opposed to the moment, the path or the key. */
    public boolean isOfTheContent() {
        return status == 400 || status == 413 || status == 415 || status == 422;
    }

    public Problem asProblem() {
        return new Problem(reason, String.valueOf(getMessage()), field);
    }

    /** What the answer says in its headers. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }
}
