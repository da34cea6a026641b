package org.dateline.onebox.compare;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.Moment;
import org.dateline.onebox.console.OpenKafka;
import org.dateline.onebox.diff.Diff;
import org.dateline.onebox.diff.DiffOptions;
import org.dateline.onebox.diff.DiffReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline compare}: what another version makes of the articles that come in. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compare the records that a shadow of enrich (ENRICH_SHADOW=NAME) makes of the articles that come in with"
                    + " the records that count: what another version of the annotators would change.",
            "Records are compared that were made of the same version of an article. Nothing is written."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {"0:compared", "2:wrong option, or no such topic", "3:Kafka cannot be reached"},
        footer = {
            "",
            "Examples:",
            "  dateline compare next --html changes.html      a page for those who read the news",
            "  dateline compare next --since 1h --json | jq '.fields[] | {field, changed}'"
        })
public final class CompareCommand implements Callable<Integer> {
    /** Clocks of machines differ, and one of the two is slower. */
    private static final Duration APART = Duration.ofMinutes(10);

    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Mixin
    private final DiffOptions shown = new DiffOptions();

    @Parameters(paramLabel = "NAME", description = "The shadow's ENRICH_SHADOW.")
    private String name = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only records that the shadow wrote then or later: " + Moment.FORMS + ".")
    private @Nullable Instant since;

    public CompareCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        Topic theirs = Topics.named(kafka.topicPrefix() + "." + name, Topic.DEFAULT_PARTITIONS)
                .enriched();
        Diff diff = shown.diff();
        try (TopicScan scan = OpenKafka.scan(kafka.connection())) {
            List<TopicPartition> ours = partitions(scan, kafka.topics().enriched());
            Map<TopicPartition, Long> shadowFrom = from(scan, partitions(scan, theirs), since);
            Pairs pairs = new Pairs(scan, from(scan, ours, began(scan, shadowFrom)), shadowFrom);
            pairs.compare(diff::compare);
            report(new DiffReport(diff), pairs);
        }
        return ExitCode.OK;
    }

    private static List<TopicPartition> partitions(TopicScan scan, Topic topic) {
        List<TopicPartition> partitions = scan.partitions(topic.name());
        if (partitions.isEmpty()) {
            throw CommandFailed.usage("topic " + topic.name() + " is not there: is this the pipeline's Kafka ("
                    + scan.kafka().bootstrapServers() + "), and has the shadow ever run?");
        }
        return partitions;
    }

    private static Map<TopicPartition, Long> from(
            TopicScan scan, List<TopicPartition> partitions, @Nullable Instant time) {
        return time == null ? scan.beginnings(partitions) : scan.since(partitions, time.toEpochMilli());
    }

    /** A while before the shadow's first record: what is older it has not seen. */
    private static Instant began(TopicScan scan, Map<TopicPartition, Long> from) {
        long[] first = {Long.MAX_VALUE};
        for (Map.Entry<TopicPartition, Long> one : from.entrySet()) {
            scan.read(Map.of(one.getKey(), one.getValue()), record -> {
                first[0] = Math.min(first[0], record.timestamp());
                return false;
            });
        }
        return first[0] == Long.MAX_VALUE
                ? Instant.now()
                : Instant.ofEpochMilli(first[0]).minus(APART);
    }

    private void report(DiffReport report, Pairs pairs) throws IOException {
        shown.show(report, true, console);
        console.err()
                .println(report.summary()
                        + ", %,d made by the shadow alone (the other rejected them, or is behind)"
                                .formatted(pairs.shadowAlone()));
    }
}
