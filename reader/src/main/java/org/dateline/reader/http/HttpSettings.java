package org.dateline.reader.http;

import java.util.List;

/**
 * What the server allows.
 *
 * @param host address it is bound to
 * @param port 0 takes a free one
 * @param maxConnections open at a time; more wait to be accepted
 * @param corsOrigins pages of these origins may ask; {@code *} for all
 */
public record HttpSettings(String host, int port, int maxConnections, List<String> corsOrigins) {
    public HttpSettings {
        corsOrigins = List.copyOf(corsOrigins);
    }
}
