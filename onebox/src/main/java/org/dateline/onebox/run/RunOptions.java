package org.dateline.onebox.run;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What can be said on the command line of {@code run}. */
final class RunOptions {
    @Option(names = "--seeds", paramLabel = "DIR", description = "Read once, at the first start. Default: seeds.")
    Path seeds = Path.of("seeds");

    @Option(names = "--inbox", paramLabel = "DIR", description = "Watched: what is put there is taken. Default: inbox.")
    Path inbox = Path.of("inbox");

    @Option(names = "--out", paramLabel = "DIR", description = "Gets a file an article. Default: out.")
    Path out = Path.of("out");

    @Option(names = "--data", paramLabel = "DIR", description = "Kafka's data and the logs. Default: data.")
    Path data = Path.of("data");

    @Option(names = "--until-idle", description = "End when everything fed in is written or rejected.")
    boolean untilIdle;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "Kafka for programs on this machine; 0 takes any. Default: 9092, or any free one where it is"
                    + " taken.")
    int kafkaPort = 9092;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description =
                    "POST /articles; 0 takes any. Default: INGEST_HTTP_PORT, else 8080, or any free one where it is"
                            + " taken.")
    int httpPort = -1;

    @Option(names = "--quiet", description = "No line an article.")
    boolean quiet;
}
