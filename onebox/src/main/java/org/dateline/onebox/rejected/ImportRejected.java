package org.dateline.onebox.rejected;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OpenKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline rejected import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Put exported records back on the rejected topic, byte for byte with their headers.",
            "What stands there already is left out, so a second import adds nothing."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:all are there",
            "1:a line is no exported record: those before it are there",
            "2:wrong option, or no such topic",
            "3:Kafka cannot be reached"
        },
        footer = {
            "",
            "Examples:",
            "  dateline rejected import rejected.ndjson",
            "  dateline rejected import - < rejected.ndjson"
        })
final class ImportRejected implements Callable<Integer> {
    private static final int IN_FLIGHT = 500;

    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Parameters(paramLabel = "FILE", description = "Lines of rejected export; - is standard input.")
    private Path file = Path.of("-");

    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private int imported;
    private int known;

    ImportRejected(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        String topic = kafka.topics().rejected().name();
        Set<String> there = there(topic);
        try (InputStream in = file.toString().equals("-") ? console.in() : Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                Producer<byte[], byte[]> producer = kafka.connection().producer("dateline-import")) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                put(producer, topic, line, number, there);
            }
            awaitSent();
        }
        console.err().println(imported + " imported, " + known + " there already");
        return ExitCode.OK;
    }

    private Set<String> there(String topic) {
        Set<String> digests = new HashSet<>();
        try (TopicScan scan = OpenKafka.scan(kafka.connection())) {
            List<TopicPartition> partitions = scan.partitions(topic);
            if (partitions.isEmpty()) {
                throw CommandFailed.usage(
                        "topic " + topic + " is not there: must be created by the ingest service; is it running?");
            }
            scan.read(scan.beginnings(partitions), record -> {
                digests.add(ExportedRecord.digest(record));
                return true;
            });
        }
        return digests;
    }

    private void put(Producer<byte[], byte[]> producer, String topic, String line, int number, Set<String> there) {
        ProducerRecord<byte[], byte[]> record;
        try {
            record = ExportedRecord.read(MessageJson.mapper().readTree(line), topic);
        } catch (IOException e) {
            awaitSent();
            throw CommandFailed.refused("line " + number + " is no exported record: " + e.getMessage() + " (" + imported
                    + " before it are imported)");
        }
        if (!there.add(ExportedRecord.digest(record.key(), record.value(), record.headers()))) {
            known++;
            return;
        }
        sent.add(producer.send(record));
        imported++;
        if (sent.size() >= IN_FLIGHT) {
            awaitSent();
        }
    }

    private void awaitSent() {
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            sent.clear();
        } catch (ExecutionException e) {
            throw CommandFailed.unreachable("Kafka does not take the records (" + e.getCause()
                    + "): do the same again later; what is there is left out then");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted");
        }
    }
}
