package org.dateline.onebox.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said on the command line of {@code run}. */
final class RunOptions {
    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description = "Read once, at the first start. Default: INGEST_SEEDS_DIR, else seeds.")
    @Nullable
    Path seeds;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "Watched: what is put there is taken. Default: INGEST_INBOX_DIR, else inbox.")
    @Nullable
    Path inbox;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Gets a file an article. Default: SINK_OUT_DIR, else out.")
    @Nullable
    Path out;

    @Option(names = "--data", paramLabel = "DIR", description = "Kafka's data and the logs. Default: data.")
    Path data = Path.of("data");

    @Option(names = "--until-idle", description = "End when everything fed in is written or rejected.")
    boolean untilIdle;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description =
                    "Kafka for programs on this machine; 0 takes any. Default: 9092, or any free one where that is"
                            + " taken; a port that is named must be free.")
    @Nullable
    Integer kafkaPort;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "POST /articles; 0 takes any. Default: INGEST_HTTP_PORT, else 8080, or any free one where"
                    + " that is taken; a port that is named must be free.")
    @Nullable
    Integer httpPort;

    @Option(names = "--quiet", description = "No line an article.")
    boolean quiet;

    /** What nobody can have meant, each in a sentence. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        port(problems, "--kafka-port", kafkaPort);
        port(problems, "--http-port", httpPort);
        if (seeds != null && !Files.isDirectory(seeds)) {
            problems.add("--seeds is " + seeds + ": must be a directory");
        }
        return problems;
    }

    private static void port(List<String> problems, String name, @Nullable Integer port) {
        if (port != null && (port < 0 || port > Ports.HIGHEST)) {
            problems.add(name + " is " + port + ": must be a port from 0 to " + Ports.HIGHEST);
        }
    }
}
