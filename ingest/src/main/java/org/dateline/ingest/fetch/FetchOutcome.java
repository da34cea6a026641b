package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param kind of the end
 * @param status of HTTP, or 0 where there was no answer
 * @param message what went wrong, in a sentence for whoever reads the list of feeds; else empty
 * @param from the last address that was asked
 * @param moved the address to ask from now on, since every redirect there was permanent; or {@code null}
 * @param validators of the answer; of a 304 those that it repeats
 * @param freshFor for how long the answer may be kept ({@code Cache-Control: max-age}), or {@code null}
 * @param retryAt when the server wants to be asked again ({@code Retry-After}), or {@code null}
 * @param contentType as declared, or {@code null}
 * @param links values of {@code Link}, as the server wrote them
 * @param body unpacked; empty where nothing was fetched. It is nobody's but the taker's
 * @param requests that were made, redirects included
 */
public record FetchOutcome(
        Kind kind,
        int status,
        String message,
        URI from,
        @Nullable URI moved,
        Validators validators,
        @Nullable Duration freshFor,
        @Nullable Instant retryAt,
        @Nullable String contentType,
        List<String> links,
        Body body,
        int requests) {

    public FetchOutcome {
        links = List.copyOf(links);
    }

    /** The same after some requests more. */
    public FetchOutcome withRequests(int more) {
        return new FetchOutcome(
                kind,
                status,
                message,
                from,
                moved,
                validators,
                freshFor,
                retryAt,
                contentType,
                links,
                body,
                requests + more);
    }

    /** How it ended. */
    public enum Kind {
        FETCHED,
        NOT_MODIFIED,
        /** The server has said that it is gone for good (410). */
        GONE,
        /** The server asks to be left alone for a while (429, 503). */
        BUSY,
        FAILED
    }

    /**
     * What tells a server which version is known.
     *
     * @param etag as the server wrote it, or {@code null}
     * @param lastModified as the server wrote it, or {@code null}
     */
    public record Validators(
            @Nullable String etag, @Nullable String lastModified) {
        public static final Validators NONE = new Validators(null, null);
    }

    /** Bytes that are not copied. */
    public static final class Body {
        static final Body EMPTY = new Body(new byte[0]);

        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes;
        }
    }
}
