package org.dateline.reader;

import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dateline.operations.BadSettings;
import org.dateline.operations.Health;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.dateline.reader.http.ReaderServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads enriched articles into an index and answers questions about them over HTTP. */
public final class ReaderService implements Service {
    /** Prefix of its settings. */
    public static final String NAME = "reader";

    /** Where it answers, unless {@code READER_HTTP_PORT} says otherwise. */
    public static final int HTTP_PORT = 8094;

    /** Where health and metrics are, unless {@code READER_ADMIN_PORT} says otherwise. */
    public static final int ADMIN_PORT = 8095;

    private static final Logger LOG = LoggerFactory.getLogger(ReaderService.class);

    private final ReaderServer server;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private ReaderService(ReaderConfig config) {
        this.server = new ReaderServer(config.http(), config.keys());
    }

    /** Opens nothing. @throws BadSettings naming all that is wrong */
    public static void check(Settings settings) {
        var unused = ReaderConfig.from(settings);
    }

    /** Answers HTTP when this returns; the topic is read in {@link #run}. */
    public static ReaderService start(Settings settings, Health health, MeterRegistry registry) {
        ReaderConfig config = ReaderConfig.from(settings);
        ReaderService service = new ReaderService(config);
        try {
            service.server.start();
        } catch (JavalinBindException e) {
            service.close();
            throw new BadSettings(List.of("READER_HTTP_PORT is " + config.http().port()
                    + ": must be a port that is free on " + config.http().host()));
        }
        LOG.info("search on http://{}:{}/articles", config.http().host(), service.httpPort());
        return service;
    }

    /** The port of {@code GET /articles}. */
    public int httpPort() {
        return server.port();
    }

    @Override
    public void run() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void close() {
        stop();
        server.close();
    }
}
