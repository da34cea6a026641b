package org.dateline.reader.http;

import java.util.List;
import java.util.Set;

/**
 * What the server allows.
 *
 * @param host address it is bound to
 * @param port 0 takes a free one
 * @param maxConnections open at a time; more wait to be accepted
 * @param corsOrigins pages of these origins may ask; {@code *} for all
 * @param deskHosts names besides localhost and addresses by which the desk may be reached where no key is asked for
 */
public record HttpSettings(String host, int port, int maxConnections, List<String> corsOrigins, Set<String> deskHosts) {
    public HttpSettings {
        corsOrigins = List.copyOf(corsOrigins);
        deskHosts = Set.copyOf(deskHosts);
    }

    /** With a desk that is reached by localhost and addresses only. */
    public HttpSettings(String host, int port, int maxConnections, List<String> corsOrigins) {
        this(host, port, maxConnections, corsOrigins, Set.of());
    }
}
