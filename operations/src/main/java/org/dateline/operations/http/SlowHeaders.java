package org.dateline.operations.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections whose request headers do not come to an end in time (slow loris). Jetty's idle time-out starts
 * anew at each byte, so it never meets these. One sweep a quarter of the patience looks at all connections.
 *
 * <p>Jetty says when a request's headers are complete and when the request is over; in between, however long that takes
 * and however its bytes come, the connection is none of ours. (Its counters of messages do not tell: a request is
 * counted as answered as soon as the answer's head is out, which in a stream is long before its end.)
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener, HttpConfiguration.Customizer {
    private final Map<Connection, Waiting> waiting = new ConcurrentHashMap<>();
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
        waiting.put(connection, Waiting.on(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        waiting.remove(connection);
    }

    /** A request's headers are complete. */
    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        Connection connection = request.getConnectionMetaData().getConnection();
        waiting.remove(connection);
        Request.addCompletionListener(request, any -> {
            if (connection.getEndPoint().isOpen()) {
                waiting.put(connection, Waiting.on(connection));
            }
        });
        return request;
    }

    private void scheduleSweep() {
        connector.getScheduler().schedule(this::sweep, patience.toMillis() / 4, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        if (isStarting() || isRunning()) {
            waiting.forEach(this::judge);
            scheduleSweep();
        }
    }

    private void judge(Connection connection, Waiting seen) {
        if (!connection.getEndPoint().isOpen()) {
            waiting.remove(connection, seen);
        } else if (connection.getBytesIn() == seen.bytes()) {
            // Nothing of a next request has come: that is idle, and Jetty's to end.
            waiting.replace(connection, seen, Waiting.on(connection));
        } else if (System.nanoTime() - seen.nanos() > patience.toNanos()) {
            connection.close();
        }
    }

    /** @param bytes received when nothing of the next request had come */
    private record Waiting(long bytes, long nanos) {
        static Waiting on(Connection connection) {
            return new Waiting(connection.getBytesIn(), System.nanoTime());
        }
    }
}
