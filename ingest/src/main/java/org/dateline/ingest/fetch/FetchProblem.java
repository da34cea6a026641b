package org.dateline.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Why something was not fetched, in words for whoever wants it. */
final class FetchProblem {
    private FetchProblem() {}

    /** Why no answer came. */
    static String of(IOException e, URI at, Duration atMost) {
        if (e instanceof RefusedAddress) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof UnknownHostException) {
            return "no name server knows " + at.getHost();
        }
        if (e instanceof HttpConnectTimeoutException) {
            return at.getHost() + " does not answer: no connection in " + Fetcher.CONNECT.toSeconds() + " s";
        }
        if (e instanceof HttpTimeoutException) {
            return at.getHost() + " is too slow: must answer to the end within " + atMost.toSeconds() + " s";
        }
        if (e instanceof SSLException) {
            return at.getHost() + " has no certificate that is trusted: " + e.getMessage();
        }
        return at.getHost() + ": " + (e.getMessage() == null ? "the connection failed" : e.getMessage());
    }

    /** What an answer says that brings nothing. */
    static String of(int status) {
        return "it answers " + status
                + switch (status) {
                    case 401, 403 -> ": it must let everybody read it";
                    case 404 -> " Not Found";
                    case 429 -> " Too Many Requests";
                    case 503 -> " Service Unavailable";
                    default -> "";
                };
    }
}
