package org.dateline.ingest.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Closes connections that stay outside a request for too long: silent ones, and those that send a request's head a byte
 * at a time, which an idle timeout never ends. Thread-safe.
 */
final class SlowClients implements Connection.Listener, HttpConfiguration.Customizer, AutoCloseable {
    private final long timeoutNanos;
    /** Connections outside a request, and since when. */
    private final ConcurrentMap<EndPoint, Long> outsideSince = new ConcurrentHashMap<>();

    private final ScheduledExecutorService thread;

    SlowClients(Duration timeout) {
        timeoutNanos = timeout.toNanos();
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "slow-clients");
            daemon.setDaemon(true);
            return daemon;
        });
        long every = Math.max(50, Math.min(1000, timeout.toMillis() / 4));
        var unused = thread.scheduleWithFixedDelay(this::closeLateOnes, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        outsideSince.put(connection.getEndPoint(), System.nanoTime());
    }

    @Override
    public void onClosed(Connection connection) {
        outsideSince.remove(connection.getEndPoint());
    }

    /** Called when the head of a request is complete. */
    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        outsideSince.remove(endPoint);
        Request.addCompletionListener(request, failure -> {
            outsideSince.put(endPoint, System.nanoTime());
            // It may have been closed meanwhile, and nobody would take it out again.
            if (!endPoint.isOpen()) {
                outsideSince.remove(endPoint);
            }
        });
        return request;
    }

    private void closeLateOnes() {
        long now = System.nanoTime();
        outsideSince.forEach((endPoint, since) -> {
            if (now - since > timeoutNanos && outsideSince.remove(endPoint, since)) {
                endPoint.close();
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
