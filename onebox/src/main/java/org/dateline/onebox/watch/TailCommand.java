package org.dateline.onebox.watch;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.OpenKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline tail}: the enriched topic as it grows. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Follow the enriched topic, one readable line an article. Ctrl-C ends it.",
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:ended, or as many shown as --limit says", "2:wrong option", "3:Kafka cannot be reached"},
        footer = {
            "",
            "Examples:",
            "  dateline tail                            what arrives from now on",
            "  dateline tail --from-beginning -n 20     the first twenty that are kept",
            "  dateline tail --json | jq .enrichment.places",
            "  dateline tail --bootstrap-servers kafka.example:9093 --kafka-properties client.properties"
        })
public final class TailCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Option(names = "--json", description = "The whole record, one line each (NDJSON).")
    private boolean json;

    @Option(names = "--from-beginning", description = "Begin with the oldest record that the topic keeps.")
    private boolean fromBeginning;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "COUNT",
            description = "End after this many.")
    private long limit = Long.MAX_VALUE;

    private long shown;

    public TailCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() {
        String topic = kafka.topics().enriched().name();
        try (TopicScan scan = OpenKafka.scan(kafka.connection())) {
            Collection<TopicPartition> partitions = scan.partitions(topic);
            if (partitions.isEmpty()) {
                throw CommandFailed.usage("topic " + topic + " is not there: must be created by the enrich service;"
                        + " is it running against this Kafka?");
            }
            if (console.errIsTerminal()) {
                console.err().println(console.errStyle().dim("following " + topic + "; Ctrl-C ends"));
            }
            scan.follow(fromBeginning ? scan.beginnings(partitions) : scan.ends(partitions), this::show);
        }
        return ExitCode.OK;
    }

    private boolean show(ConsumerRecord<byte[], byte[]> record) {
        if (json) {
            if (record.value() != null) {
                console.out().writeBytes(record.value());
                console.out().println();
            }
        } else {
            console.out().println(line(record));
        }
        console.out().flush();
        // A reader that has gone away (head) ends this too.
        return ++shown < limit && !console.out().checkError();
    }

    private String line(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            String uri = record.key() == null ? "" : new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
            String reason = IncomingRecord.of(record).headers().get(HeaderNames.RETRACTION_REASON);
            return "retracted   " + OneLine.of(uri + (reason == null ? "" : "  (" + reason + ")"));
        }
        try {
            return ArticleLine.of(MessageJson.readEnriched(record.value()), console);
        } catch (InvalidMessage e) {
            return "unreadable  " + record.topic() + "-" + record.partition() + "@" + record.offset() + ": "
                    + OneLine.of(String.valueOf(e.getMessage()));
        }
    }
}
