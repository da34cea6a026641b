package org.dateline.onebox.watch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.enrich.EnrichService;
import org.dateline.ingest.IngestService;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OpenKafka;
import org.dateline.onebox.console.ServiceAddress;
import org.dateline.service.ledger.Counters;
import org.dateline.service.ledger.Groups;
import org.dateline.service.ledger.Sheet;
import org.dateline.service.ledger.SheetReading;
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
            "What is on its way and the rates come from Kafka; the ledger from the services' /metrics, since they"
                    + " started, where they answer."
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
    /** Up to so many are counted one by one; beyond, by their offsets. */
    private static final long EXACT = 10_000;
    /** How many ports docker-compose.yml has for enrich. */
    private static final int COMPOSE_PORTS = 10;

    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Option(
            names = "--service",
            paramLabel = "URL",
            description = "Where a service's /metrics are, several times. Default: those of the pipeline that runs on"
                    + " --data, else whoever answers on ports 8081 to 8093 of localhost.")
    private List<String> services = new ArrayList<>();

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
        String prefix = articles.substring(0, articles.lastIndexOf('.'));
        try (TopicScan scan = OpenKafka.scan(connection);
                Admin admin = connection.admin()) {
            Groups groups = new Groups(EnrichService.groupId(prefix), SinkService.groupId(prefix));
            SheetReading reading = new SheetReading(scan, admin, topics, groups, EXACT);
            if (!reading.hasTopics()) {
                throw CommandFailed.usage("topic " + articles + " is not there: is this the pipeline's Kafka ("
                        + connection.bootstrapServers() + "), and has it ever run?");
            }
            return new Sheet(
                    connection.bootstrapServers(),
                    reading.waitingForEnrich(),
                    reading.waitingForSink(),
                    reading.rejected(),
                    reading.held(),
                    reading.articlesInLastMinute(),
                    reading.enrichedInLastMinute(),
                    counters());
        }
    }

    private Counters counters() {
        if (!services.isEmpty()) {
            return Counters.ask(services.stream()
                    .map(service -> ServiceAddress.of("--service", service))
                    .toList());
        }
        return kafka.running()
                .map(running ->
                        Counters.ask(running.admins().stream().map(URI::create).toList()))
                .orElseGet(StatusCommand::onThisMachine);
    }

    /** The usual ports, and those above them that docker compose gives to enrich, of which there may be several. */
    private static Counters onThisMachine() {
        List<URI> usual = Stream.of(IngestService.ADMIN_PORT, EnrichService.ADMIN_PORT, SinkService.ADMIN_PORT)
                .map(StatusCommand::local)
                .toList();
        List<URI> more = IntStream.range(SinkService.ADMIN_PORT + 1, SinkService.ADMIN_PORT + 1 + COMPOSE_PORTS)
                .mapToObj(StatusCommand::local)
                .toList();
        return Counters.ask(usual, more);
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }
}
