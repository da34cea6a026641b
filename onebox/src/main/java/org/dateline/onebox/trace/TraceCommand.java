package org.dateline.onebox.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.delivery.topic.TopicKeys;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OneLine;
import org.dateline.onebox.console.OpenKafka;
import org.dateline.onebox.console.RunningPipeline;
import org.dateline.onebox.console.Style;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline trace}: what happened to one article. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Every step of one article in order: received, each version, each enriched record, rejections, retractions,"
                    + " its file; and what has not happened yet, and why.",
            "Of each topic only the partition of its key is read, from the first version that a file was written of;"
                    + " with --all from its beginning. Nothing of its text is shown."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:the whole way is known",
            "1:something is missing, each in a sentence on standard error",
            "2:wrong option, or no article of that name",
            "3:Kafka cannot be reached"
        },
        footer = {
            "",
            "Examples:",
            "  dateline trace https://news.example/2019/11/04/1",
            "  dateline trace e4f70dae5187a7f9a79f37b98d841316          the 32 digits of the file's name",
            "  dateline trace out/2019/11/04/e4f70dae5187a7f9a79f37b98d841316.json",
            "  dateline trace seeds/000_9106bd14bc7df01e.txt --json | jq .missing"
        })
public final class TraceCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Mixin
    private final KafkaOptions kafka;

    @Parameters(
            paramLabel = "URI|ID|FILE",
            description = "An article's uri, the 32 digits that name its file, or a file that it stands in: one of"
                    + " --out, or one that was handed in.")
    private String article = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Default: that of the running pipeline, else out.")
    private @Nullable Path out;

    @Option(names = "--all", description = "Versions from before the first file too: reads whole partitions.")
    private boolean all;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    public TraceCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() {
        Path directory = out == null ? kafka.running().map(RunningPipeline::out).orElse(Path.of("out")) : out;
        String uri = new SoughtArticle(directory, kafka).uri(article);
        Trail trail = trail(uri, directory);
        if (trail.steps().isEmpty()) {
            throw CommandFailed.usage(OneLine.of(uri) + ": neither the topics nor the manifest of " + directory
                    + " know it; what ingest refused has no uri and is under dateline rejected list");
        }
        if (json) {
            console.out().println(trail.json());
        } else {
            print(trail);
        }
        console.out().flush();
        return trail.missing().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private Trail trail(String uri, Path directory) {
        Topics topics = kafka.topics();
        KafkaConnection connection = kafka.connection();
        try (TopicScan scan = OpenKafka.scan(connection);
                Admin admin = connection.admin()) {
            if (scan.partitions(topics.articles().name()).isEmpty()) {
                throw CommandFailed.usage("topic " + topics.articles().name() + " is not there: is this the pipeline's"
                        + " Kafka (" + connection.bootstrapServers() + "), and has it ever run?");
            }
            Groups groups = Groups.of(scan, admin, kafka.topicPrefix(), environment);
            int partitions = scan.partitions(topics.articles().name()).size();
            Trail trail = new Trail(uri, TopicKeys.partition(uri, partitions));
            String enriched = topics.enriched().name();
            WrittenLines written = WrittenLines.of(directory, enriched, trail.partition(), uri);
            TopicTrail onTopics =
                    TopicTrail.follow(scan, topics, groups, trail, all ? -1 : written.firstOffset(enriched));
            onTopics.sayWhatEnrichOwes();
            new FileTrail(directory, enriched, onTopics, written).follow();
            return onTopics.trail();
        }
    }

    private void print(Trail trail) {
        Style style = console.outStyle();
        console.out()
                .println(style.bold(OneLine.of(trail.uri())) + "  id " + trail.id() + ", partition "
                        + trail.partition());
        for (Step step : trail.inOrder()) {
            console.out()
                    .println("%-24s  %-13s  %s%s"
                            .formatted(
                                    step.at(),
                                    step.what(),
                                    style.dim(step.place()),
                                    step.words().isEmpty() ? "" : "  " + OneLine.of(step.words())));
            for (JsonNode annotator : step.more().path("annotators")) {
                print(annotator);
            }
        }
        if (!trail.notRead().isEmpty()) {
            console.err()
                    .println(console.errStyle()
                            .dim("not read, since no file is older: " + String.join(", ", trail.notRead())
                                    + "; --all reads it"));
        }
        trail.missing()
                .forEach(sentence -> console.err().println(console.errStyle().doubtful("missing") + "  " + sentence));
    }

    private void print(JsonNode annotator) {
        console.out()
                .println("%40s%-10s %-18s %-8s %,8d µs%s"
                        .formatted(
                                "",
                                annotator.path("name").asText(),
                                annotator.path("version").asText(),
                                annotator.path("status").asText(),
                                annotator.path("micros").asLong(),
                                annotator.hasNonNull("reason")
                                        ? "  "
                                                + OneLine.of(
                                                        annotator.path("reason").asText())
                                        : ""));
    }
}
