package org.dateline.onebox.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dateline.broker.BrokerRefused;
import org.dateline.ingest.IngestService;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.RunningPipeline;
import org.dateline.operations.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline run}: the whole pipeline. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Start the whole pipeline: a real Kafka broker of its own (its data stays in --data), ingest, enrich,"
                    + " sink and reader.",
            "Reads --seeds once, watches --inbox, listens on HTTP, writes a file an article to --out. Ctrl-C stops it."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:with --until-idle: everything fed in has been written",
            "1:with --until-idle: all done, but something was refused or rejected, each named; or a service has died,"
                    + " or could not work for a minute",
            "2:wrong option or setting, a folder that cannot be written, a named port that is taken, or --data is in"
                    + " use",
            "130:ended with Ctrl-C, everything in order"
        },
        footer = {
            "",
            "Settings of the services (dateline run honours them all, see docs/operations.md) come from the"
                    + " environment.",
            "",
            "Examples:",
            "  dateline run                                       until Ctrl-C",
            "  dateline run --until-idle --seeds my-articles      a folder, once; for scripts",
            "  dateline run --out /srv/news --data /var/lib/dateline",
            "  curl -H 'Content-Type: text/plain' --data-binary @story.txt http://localhost:8080/articles"
        })
public final class RunCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 150;

    private final Console console;
    private final Map<String, String> environment;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean up;

    @Mixin
    private final RunOptions options = new RunOptions();

    public RunCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunSettings settings = RunSettings.of(options, environment);
        prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndAwait, "run-stop"));
        long started = System.nanoTime();
        console.err().println(console.errStyle().dim("starting Kafka and four services ..."));
        try (Pipeline pipeline = Pipeline.start(settings)) {
            up = true;
            return work(pipeline, settings, started);
        } catch (BrokerRefused e) {
            throw RunningPipeline.find(options.data).map(this::alreadyRunning).orElseThrow(() -> e);
        } finally {
            RunningPipeline.retract(options.data);
            stopped.countDown();
        }
    }

    private CommandFailed alreadyRunning(RunningPipeline other) {
        return CommandFailed.usage("--data is " + options.data + ": dateline runs on it already, as process "
                + other.pid() + " with POST " + other.http()
                + "/articles; stop that one with Ctrl-C, or use another --data and --out");
    }

    private void prepare() {
        try {
            Files.createDirectories(options.data);
        } catch (IOException e) {
            throw CommandFailed.usage(
                    "--data is " + options.data + ": must be a directory that can be written (" + e + ")");
        }
        RunLog.to(options.data.resolve("dateline.log"));
    }

    private int work(Pipeline pipeline, RunSettings settings, long started) throws InterruptedException {
        Welcome.announce(pipeline, settings, console, (System.nanoTime() - started) / 1_000_000);
        NewsFeed feed = feed(pipeline, settings);
        Thread feeding = new Thread(feed, "news-feed");
        feeding.setDaemon(true);
        if (!options.quiet) {
            feeding.start();
        }
        OptionalInt ended;
        try (IdleWatch idle = new IdleWatch(pipeline, settings)) {
            ended = watch(pipeline, idle);
        } finally {
            if (stop.getCount() > 0) {
                // The last lines are on their way.
                feed.finish();
                feeding.join(1000);
            }
            feed.stop();
            feeding.join(500);
        }
        // After the feed's last line: the sum stands below what it adds up.
        return ended.isPresent() ? ended.getAsInt() : finished(pipeline);
    }

    private NewsFeed feed(Pipeline pipeline, RunSettings settings) {
        return new NewsFeed(pipeline.kafka(), pipeline.topics(), settings.sinkGroup(), settings.out(), console);
    }

    /** The exit code, or nothing when all that was fed in is written. */
    private OptionalInt watch(Pipeline pipeline, IdleWatch idle) throws InterruptedException {
        Complaints complaints = new Complaints(console);
        while (!stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            Optional<String> death = complaints.death(pipeline);
            if (death.isPresent()) {
                console.err()
                        .println(console.errStyle().bad("dateline: ") + death.get() + "; see "
                                + options.data.resolve("dateline.log"));
                return OptionalInt.of(ExitCode.REFUSED);
            }
            complaints.tell(pipeline);
            Optional<String> stuck = options.untilIdle ? complaints.lasting() : Optional.empty();
            if (stuck.isPresent()) {
                console.err().println(console.errStyle().bad("dateline: ") + stuck.get());
                return OptionalInt.of(ExitCode.REFUSED);
            }
            if (options.untilIdle && idle.isIdle()) {
                return OptionalInt.empty();
            }
        }
        console.err().println(console.errStyle().dim("stopping ..."));
        return OptionalInt.of(ExitCode.OK);
    }

    private int finished(Pipeline pipeline) {
        long refused = pipeline.count(Ledger.REFUSED);
        // What ingest refuses it also rejects; it is one thing.
        long rejected = refused
                + pipeline.services().stream()
                        .filter(service -> !service.name().equals(IngestService.NAME))
                        .mapToLong(service -> service.count(Ledger.REJECTED))
                        .sum();
        long retracted = pipeline.count(Ledger.DELETED);
        console.err()
                .println("idle: %,d accepted, %,d written, %,d unchanged, %,d rejected%s"
                        .formatted(
                                pipeline.count(Ledger.ACCEPTED),
                                pipeline.count(Ledger.FILES),
                                pipeline.count(Ledger.UNCHANGED) + pipeline.count(Ledger.SUPERSEDED),
                                rejected,
                                retracted == 0 ? "" : ", %,d retracted".formatted(retracted)));
        return rejected == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    /** The JVM halts once its hooks return. */
    private void stopAndAwait() {
        stop.countDown();
        if (!up) {
            // Nothing has begun yet that would have to be finished; a broker half started would keep its data directory
            // in use for some seconds more.
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            console.err().println(console.errStyle().dim("stopping ..."));
            return;
        }
        try {
            var unused = stopped.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
