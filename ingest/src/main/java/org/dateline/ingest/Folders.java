package org.dateline.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.ingest.folder.Inbox;
import org.dateline.ingest.folder.Seeds;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat.Limits;
import org.dateline.operations.Supervised;
import org.dateline.operations.Supervised.Watch;
import org.jspecify.annotations.Nullable;

/** The folders that are configured, each read by a thread of its own. */
final class Folders implements AutoCloseable {
    /** Kafka's word on one record may take half a minute, and all that the rejected topic holds may be read for longer. */
    private static final Limits LIMITS = Limits.of(Duration.ofMinutes(5));

    private final IngestConfig config;
    private final Intake intake;
    private final Health health;
    private final MeterRegistry registry;
    private final Consumer<Throwable> ended;
    private final List<Supervised> threads = new ArrayList<>();
    private volatile @Nullable Seeds seeds;
    private volatile @Nullable Inbox inbox;
    private volatile boolean started;

    /** @param ended told what has ended a folder's thread for good */
    Folders(IngestConfig config, Intake intake, Health health, MeterRegistry registry, Consumer<Throwable> ended) {
        this.config = config;
        this.intake = intake;
        this.health = health;
        this.registry = registry;
        this.ended = ended;
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
            Watch watch = watch("seeds");
            Seeds reading =
                    new Seeds(seedsFolder, config.folders(), intake, watch.check(), watch.heartbeat()::beat, memory);
            seeds = reading;
            threads.add(Supervised.start(watch, reading));
        }
        Path inboxFolder = config.inbox();
        if (inboxFolder != null) {
            Watch watch = watch("inbox");
            Inbox watching = new Inbox(inboxFolder, config.folders(), intake, watch.check(), watch.heartbeat()::beat);
            inbox = watching;
            threads.add(Supervised.start(watch, watching));
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
        threads.forEach(Supervised::close);
    }

    private Watch watch(String name) {
        return new Watch(
                name, health.register(name), health.heartbeat(name, LIMITS).shownOn(registry), ended);
    }
}
