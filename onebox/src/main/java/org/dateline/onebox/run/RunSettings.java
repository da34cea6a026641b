package org.dateline.onebox.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.enrich.EnrichService;
import org.dateline.ingest.IngestService;
import org.dateline.operations.BadSettings;
import org.dateline.operations.Settings;
import org.dateline.reader.ReaderService;
import org.dateline.sink.SinkService;
import org.jspecify.annotations.Nullable;

/**
 * What a run is set to: by its options, else by the services' own settings, else by what suits a folder with nothing in
 * it.
 *
 * @param data Kafka's data, the logs and what ingest remembers
 * @param seeds read once; need not be there
 * @param prefix of the topics
 * @param given the environment as the user has it
 */
record RunSettings(
        Path data,
        Path seeds,
        Path inbox,
        Path out,
        WantedPort kafkaPort,
        WantedPort httpPort,
        WantedPort readerPort,
        String prefix,
        String enrichGroup,
        String sinkGroup,
        Map<String, String> given) {
    /** @throws BadSettings naming all that is wrong with options and settings, those of all four services */
    static RunSettings of(RunOptions options, Map<String, String> given) {
        Set<String> problems = new LinkedHashSet<>(options.problems());
        Settings settings = Settings.of("run", given);
        String prefix = settings.name("DATELINE_TOPIC_PREFIX", "news");
        RunSettings run = new RunSettings(
                options.data,
                folder(options.seeds, settings, "INGEST_SEEDS_DIR", "seeds"),
                folder(options.inbox, settings, "INGEST_INBOX_DIR", "inbox"),
                folder(options.out, settings, "SINK_OUT_DIR", "out"),
                port("--kafka-port", options.kafkaPort, new WantedPort("kafka", 9092, false)),
                port("--http-port", options.httpPort, setPort(settings, "INGEST_HTTP_PORT", 8080)),
                setPort(settings, "READER_HTTP_PORT", ReaderService.HTTP_PORT),
                prefix,
                settings.text("ENRICH_GROUP", EnrichService.groupId(prefix)),
                settings.text("SINK_GROUP", SinkService.groupId(prefix)),
                Map.copyOf(given));
        WritableFolder.inbox(run.inbox).problem("--inbox").ifPresent(problems::add);
        WritableFolder.out(run.out).problem("--out").ifPresent(problems::add);
        problems.addAll(run.portProblems(settings));
        problems.addAll(run.servicesProblems());
        if (!problems.isEmpty()) {
            throw new BadSettings(List.copyOf(problems));
        }
        return run;
    }

    private static Path folder(@Nullable Path option, Settings settings, String name, String usual) {
        return option != null ? option : Path.of(settings.text(name, usual));
    }

    private static WantedPort port(String name, @Nullable Integer option, WantedPort otherwise) {
        return option != null ? new WantedPort(name, option, true) : otherwise;
    }

    /** What is no port is refused by the rule of the service that it belongs to. */
    static WantedPort setPort(Settings settings, String name, int usual) {
        int number = settings.integer(name, usual, 0, Ports.HIGHEST);
        // A setting that is no port gives the usual one: nobody asked for that.
        boolean given =
                settings.text(name).filter(Integer.toString(number)::equals).isPresent();
        return new WantedPort(name, number, given);
    }

    private List<String> portProblems(Settings settings) {
        return Stream.concat(
                        Stream.of(kafkaPort, httpPort, readerPort),
                        Stream.of("INGEST_ADMIN_PORT", "ENRICH_ADMIN_PORT", "SINK_ADMIN_PORT", "READER_ADMIN_PORT")
                                .map(name -> setPort(settings, name, 0)))
                .flatMap(port -> port.problem().stream())
                .toList();
    }

    /** Before anything is opened, so that all that is wrong is said at once. */
    private List<String> servicesProblems() {
        Map<String, String> checked = environment("localhost:9092");
        List<String> problems = new ArrayList<>();
        check(
                problems,
                () -> IngestService.check(
                        ServiceThread.settings(IngestService.NAME, checked, IngestService.ADMIN_PORT)));
        check(
                problems,
                () -> EnrichService.check(
                        ServiceThread.settings(EnrichService.NAME, checked, EnrichService.ADMIN_PORT)));
        check(
                problems,
                () -> SinkService.check(ServiceThread.settings(SinkService.NAME, checked, SinkService.ADMIN_PORT)));
        check(
                problems,
                () -> ReaderService.check(
                        ServiceThread.settings(ReaderService.NAME, checked, ReaderService.ADMIN_PORT)));
        return problems;
    }

    private static void check(List<String> problems, Runnable service) {
        try {
            service.run();
        } catch (BadSettings e) {
            problems.addAll(e.problems());
        }
    }

    /** The environment of the four services, with the folders of this run. */
    Map<String, String> environment(String kafka) {
        Map<String, String> environment = new HashMap<>(given);
        // The launcher's own, which no service knows; and Kafka is ours, without passwords.
        environment
                .keySet()
                .removeIf(name -> name.startsWith("KAFKA_")
                        || name.equals("DATELINE_JAVA_OPTS")
                        || name.equals("DATELINE_NO_BUILD")
                        || name.equals("DATELINE_READER_URL")
                        || name.equals("DATELINE_READER_KEY"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        // One run a data directory, so the next one may end at once what this one leaves open when it is killed.
        environment.putIfAbsent("ENRICH_INSTANCE", "run");
        environment.putIfAbsent("SINK_INSTANCE", "run");
        environment.put("INGEST_INBOX_DIR", inbox.toString());
        environment.put(
                "INGEST_STATE_DIR", new SeedsState(data, out).directory().toString());
        environment.put("SINK_OUT_DIR", out.toString());
        environment.putIfAbsent("READER_INDEX_DIR", data.resolve("index").toString());
        // An empty setting is one that is not given.
        environment.put("INGEST_SEEDS_DIR", Files.isDirectory(seeds) ? seeds.toString() : "");
        return environment;
    }
}
