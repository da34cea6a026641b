package org.dateline.operations.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * What an HTTP server is whatever its routes: its threads, its limits, and what it says where no route fits. Immutable.
 *
 * @param threads name of its threads, as dumps and logs show it
 * @param mostThreads that answer at a time
 * @param hint what a caller who found nothing should know, such as where the routes are documented
 */
public record ServerFrame(String threads, int mostThreads, HttpLimits limits, String hint) {
    private static final int FEWEST_THREADS = 4;

    /** Prepares the server for this address; port 0 takes a free one. Routes are its own business. */
    public void applyTo(JavalinConfig config, String host, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        QueuedThreadPool pool = new QueuedThreadPool(mostThreads, FEWEST_THREADS);
        pool.setName(threads);
        config.jetty.threadPool = pool;
        limits.applyTo(config, host, port);
    }

    /** An error that Javalin itself finds, in words: no such path, another method. */
    public RefusedRequest refusal(HttpResponseException error, Context context) {
        int status = error.getStatus();
        String asked = context.method() + " " + context.path();
        return switch (status) {
            case 404 -> new RefusedRequest(status, "not-found", "there is nothing at " + asked + ": " + hint, null);
            case 405 -> notAllowed(error, asked);
            default ->
                new RefusedRequest(
                        status, "request", String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT), null);
        };
    }

    private RefusedRequest notAllowed(HttpResponseException error, String asked) {
        RefusedRequest refused = new RefusedRequest(405, "method", asked + " is not allowed: " + hint, null);
        String allowed = error.getDetails().get("availableMethods");
        // RFC 9110, 15.5.6
        return allowed == null ? refused : refused.withHeader("Allow", allowed);
    }
}
