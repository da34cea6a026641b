package org.dateline.ingest.http;

import java.time.Duration;

/**
 * What the server allows.
 *
 * @param host address it is bound to
 * @param port 0 takes a free one
 * @param maxItemBytes most bytes of one article: a body, or a line of a stream
 * @param maxConnections open at a time; more wait to be accepted
 * @param headerTimeout how long a request's line and headers may take, however steadily they drip
 * @param bodyTimeout how long the body of one article may take
 * @param idleTimeout how long a connection may be silent, within a request and between two
 * @param streamIdleTimeout how long a stream of lines may be silent
 * @param streamGivesWayAfter when too many streams are open, one without a whole line for this long gives way to a new one
 */
public record HttpSettings(
        String host,
        int port,
        int maxItemBytes,
        int maxConnections,
        Duration headerTimeout,
        Duration bodyTimeout,
        Duration idleTimeout,
        Duration streamIdleTimeout,
        Duration streamGivesWayAfter) {}
