package org.dateline.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.folder.Inbox;
import org.dateline.ingest.folder.Seeds;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.Health;
import org.jspecify.annotations.Nullable;

/** The folders that are configured, each read by a thread of its own. */
final class Folders implements AutoCloseable {
    private static final long LONGEST_JOIN_MILLIS = 5_000;

    private final IngestConfig config;
    private final Intake intake;
    private final Health health;
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable Seeds seeds;
    private volatile @Nullable Inbox inbox;
    private volatile boolean started;

    Folders(IngestConfig config, Intake intake, Health health) {
        this.config = config;
        this.intake = intake;
        this.health = health;
    }

    /** @param cluster id of the Kafka cluster: what one cluster has been given, another one has not */
    void start(String cluster) {
        Path seedsFolder = config.seeds();
        if (seedsFolder != null) {
            Path state = config.state();
            Path memory = state == null
                    ? null
                    : state.resolve("seeds-read-" + cluster + "-"
                            + config.topics().articles().name());
            Seeds reading = new Seeds(seedsFolder, config.folders(), intake, health.register("seeds"), memory);
            seeds = reading;
            threads.add(started(reading, "seeds"));
        }
        Path inboxFolder = config.inbox();
        if (inboxFolder != null) {
            Inbox watching = new Inbox(inboxFolder, config.folders(), intake, health.register("inbox"));
            inbox = watching;
            threads.add(started(watching, "inbox"));
        }
        started = true;
    }

    boolean areIdle() {
        Seeds reading = seeds;
        Inbox watching = inbox;
        return started && (reading == null || reading.isFinished()) && (watching == null || watching.isIdle());
    }

    void stop() {
        Seeds reading = seeds;
        Inbox watching = inbox;
        if (reading != null) {
            reading.stop();
        }
        if (watching != null) {
            watching.stop();
        }
    }

    @Override
    public void close() {
        stop();
        for (Thread thread : threads) {
            try {
                thread.join(LONGEST_JOIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Thread started(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
