package org.dateline.onebox.watch;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.KafkaConnection;
import org.dateline.enrich.EnrichService;
import org.dateline.ingest.IngestService;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.Remaining;
import org.dateline.onebox.console.TopicScan;
import org.dateline.sink.SinkService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline status}: the ledger. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "What went in, what came out and what is on its way.",
            "What is on its way and the rates come from Kafka; the ledger from the services' /metrics, since they started,"
                    + " where they answer."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:shown", "2:wrong option, or no pipeline on this Kafka", "3:Kafka cannot be reached"},
        footer = {
            "",
            "Examples:",
            "  dateline status",
            "  dateline status --json | jq .inFlight",
            "  dateline status --service http://ingest:8081 --service http://enrich:8082 --service http://sink:8083"
        })
public final class StatusCommand implements Callable<Integer> {
    private static final long MINUTE = 60_000;
    /** Up to so many are counted one by one; beyond, by their offsets. */
    private static final long EXACT = 10_000;

    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Option(
            names = "--service",
            paramLabel = "URL",
            description =
                    "Where a service's /metrics are, several times. Default: ports 8081, 8082 and 8083 of localhost.")
    private List<URI> services = new ArrayList<>();

    public StatusCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() {
        Sheet sheet = sheet();
        if (json) {
            console.out().println(sheet.json());
        } else {
            new SheetText(
                            console.out(),
                            console.outStyle(),
                            kafka.topics().rejected().name())
                    .print(sheet);
        }
        console.out().flush();
        return ExitCode.OK;
    }

    private Sheet sheet() {
        KafkaConnection connection = kafka.connection();
        Topics topics = kafka.topics();
        String articles = topics.articles().name();
        String enriched = topics.enriched().name();
        String prefix = articles.substring(0, articles.lastIndexOf('.'));
        try (TopicScan scan = TopicScan.open(connection);
                Admin admin = connection.admin()) {
            if (scan.partitions(articles).isEmpty()) {
                throw CommandFailed.usage("topic " + articles + " is not there: is this the pipeline's Kafka ("
                        + connection.bootstrapServers() + "), and has it ever run?");
            }
            Remaining remaining = new Remaining(scan, admin);
            return new Sheet(
                    connection.bootstrapServers(),
                    remaining.count(EnrichService.groupId(prefix), articles, EXACT),
                    remaining.count(SinkService.groupId(prefix), enriched, EXACT),
                    records(scan, topics.rejected().name()),
                    standing(scan, topics.held().name()),
                    lastMinute(scan, articles),
                    lastMinute(scan, enriched),
                    Counters.ask(addresses()));
        }
    }

    private List<URI> addresses() {
        if (!services.isEmpty()) {
            return services;
        }
        return kafka.running()
                .map(running -> running.admins().stream().map(URI::create).toList())
                .orElseGet(() -> Stream.of(IngestService.ADMIN_PORT, EnrichService.ADMIN_PORT, SinkService.ADMIN_PORT)
                        .map(port -> URI.create("http://localhost:" + port))
                        .toList());
    }

    private static long records(TopicScan scan, String topic) {
        List<TopicPartition> partitions = scan.partitions(topic);
        return partitions.isEmpty() ? 0 : counted(scan, scan.beginnings(partitions), partitions);
    }

    /** Keys of a compacted topic whose newest record has a value. */
    private static long standing(TopicScan scan, String topic) {
        List<TopicPartition> partitions = scan.partitions(topic);
        Set<ByteBuffer> keys = new HashSet<>();
        if (!partitions.isEmpty()) {
            scan.read(scan.beginnings(partitions), record -> {
                if (record.key() != null && record.value() != null) {
                    keys.add(ByteBuffer.wrap(record.key()));
                } else if (record.key() != null) {
                    keys.remove(ByteBuffer.wrap(record.key()));
                }
                return true;
            });
        }
        return keys.size();
    }

    private static long lastMinute(TopicScan scan, String topic) {
        List<TopicPartition> partitions = scan.partitions(topic);
        return partitions.isEmpty()
                ? 0
                : counted(scan, scan.since(partitions, System.currentTimeMillis() - MINUTE), partitions);
    }

    private static long counted(TopicScan scan, Map<TopicPartition, Long> from, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = scan.ends(partitions);
        long offsets = 0;
        for (TopicPartition partition : partitions) {
            offsets += ends.getOrDefault(partition, 0L) - from.getOrDefault(partition, 0L);
        }
        if (offsets == 0 || offsets > EXACT) {
            return offsets;
        }
        long[] records = new long[1];
        scan.read(from, record -> ++records[0] > 0);
        return records[0];
    }
}
