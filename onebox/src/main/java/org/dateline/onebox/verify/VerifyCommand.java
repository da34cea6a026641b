package org.dateline.onebox.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.OpenKafka;
import org.dateline.onebox.console.RunningPipeline;
import org.dateline.sink.files.Verification;
import org.dateline.sink.manifest.ArticleTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline verify}: files against manifest against topic. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compare every file with the manifest (SHA-256), and both with the newest record of each article on the"
                    + " enriched topic.",
            "Do it in a quiet moment: what is being written while it looks may show as missing or stale."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:all is well",
            "1:something is missing, damaged, extra or stale, each named",
            "2:wrong option, or no such directory",
            "3:Kafka cannot be reached (--files-only does without)"
        },
        footer = {
            "",
            "Examples:",
            "  dateline verify",
            "  dateline verify --out /srv/news --files-only",
            "  dateline verify --json | jq '.findings[].subject'"
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Option(names = "--out", paramLabel = "DIR", description = "Default: that of the running pipeline, else out.")
    private @Nullable Path out;

    @Option(names = "--files-only", description = "Files against the manifest alone; without Kafka.")
    private boolean filesOnly;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    public VerifyCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        Path directory = out == null ? kafka.running().map(RunningPipeline::out).orElse(Path.of("out")) : out;
        if (!Files.isDirectory(directory)) {
            throw CommandFailed.usage("--out is " + directory + ": must be the directory that the sink writes to");
        }
        if (ArticleTree.holdsNdjson(directory)) {
            throw CommandFailed.usage(
                    "--out is " + directory + ": holds NDJSON files (SINK_MODE=ndjson); verify compares"
                            + " directories with a file an article");
        }
        Verification verification = Verification.of(directory);
        if (!filesOnly) {
            compareWithTopic(verification);
        }
        return report(directory, verification.report());
    }

    private void compareWithTopic(Verification verification) {
        String topic = kafka.topics().enriched().name();
        try (TopicScan scan = OpenKafka.scan(kafka.connection())) {
            List<TopicPartition> partitions = scan.partitions(topic);
            if (partitions.isEmpty()) {
                throw CommandFailed.usage("topic " + topic + " is not there: is this the pipeline's Kafka ("
                        + scan.kafka().bootstrapServers() + ")? --files-only does without");
            }
            Map<TopicPartition, Long> from = scan.beginnings(partitions);
            Map<ByteBuffer, Long> newest = new HashMap<>();
            scan.read(from, record -> {
                if (record.key() != null) {
                    newest.put(ByteBuffer.wrap(record.key()), record.offset());
                }
                return true;
            });
            // Read again rather than kept: a topic holds more than a memory.
            scan.read(from, record -> {
                if (record.key() != null
                        && newest.getOrDefault(ByteBuffer.wrap(record.key()), -1L) == record.offset()) {
                    verification.onTopic(IncomingRecord.of(record));
                }
                return true;
            });
        }
    }

    private int report(Path directory, Verification.Report report) {
        if (json) {
            console.out().println(json(directory, report));
        } else {
            for (Verification.Finding finding : report.findings()) {
                console.out()
                        .println("%-9s %s: %s"
                                .formatted(
                                        finding.kind(),
                                        OneLine.of(finding.subject()),
                                        OneLine.of(finding.explanation())));
            }
            console.err()
                    .println("%,d articles%s in %s, %s"
                            .formatted(
                                    report.articles(),
                                    report.retracted() == 0 ? "" : ", %,d retracted,".formatted(report.retracted()),
                                    directory,
                                    report.isWell()
                                            ? console.errStyle().good("all is well")
                                            : console.errStyle()
                                                    .bad(counted(
                                                            report.findings().size()))));
        }
        console.out().flush();
        return report.isWell() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private static String counted(int findings) {
        return findings == 1 ? "1 finding" : findings + " findings";
    }

    private static ObjectNode json(Path directory, Verification.Report report) {
        ObjectNode json = MessageJson.mapper().createObjectNode();
        json.put("out", directory.toString());
        json.put("articles", report.articles());
        json.put("retracted", report.retracted());
        json.put("well", report.isWell());
        ArrayNode findings = json.putArray("findings");
        for (Verification.Finding finding : report.findings()) {
            ObjectNode each = findings.addObject();
            each.put("kind", finding.kind().name());
            each.put("subject", finding.subject());
            each.put("explanation", finding.explanation());
        }
        return json;
    }
}
