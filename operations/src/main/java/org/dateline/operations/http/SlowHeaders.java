package org.dateline.operations.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections whose request headers do not come to an end in time (slow loris). Jetty's idle time-out starts
 * anew at each byte, so it never meets these. One sweep a quarter of the patience looks at all connections.
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener {
    private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();
    private final ServerConnector connector;
    private final Duration patience;

    SlowHeaders(ServerConnector connector, Duration patience) {
        this.connector = connector;
        this.patience = patience;
    }

    @Override
    protected void doStart() {
        scheduleSweep();
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, Progress.of(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    private void scheduleSweep() {
        connector.getScheduler().schedule(this::sweep, patience.toMillis() / 4, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        if (isStarting() || isRunning()) {
            connections.forEach(this::judge);
            scheduleSweep();
        }
    }

    private void judge(Connection connection, Progress seen) {
        boolean inRequest = connection.getMessagesIn() > connection.getMessagesOut();
        boolean requestCompleted = connection.getMessagesIn() != seen.requests();
        boolean headersBegun = connection.getBytesIn() != seen.bytes();
        if (inRequest || requestCompleted || !headersBegun) {
            connections.replace(connection, seen, Progress.of(connection));
        } else if (System.nanoTime() - seen.nanos() > patience.toNanos()) {
            connection.close();
        }
    }

    /** @param bytes received when the connection was last seen between requests, or in one */
    private record Progress(long requests, long bytes, long nanos) {
        static Progress of(Connection connection) {
            return new Progress(connection.getMessagesIn(), connection.getBytesIn(), System.nanoTime());
        }
    }
}
