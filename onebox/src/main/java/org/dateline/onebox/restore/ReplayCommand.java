package org.dateline.onebox.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.delivery.topic.TopicKeys;
import org.dateline.messages.Article;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OpenKafka;
import org.dateline.onebox.console.Pace;
import org.dateline.sink.manifest.ArticleTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline replay}: the topics from the out directory. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "After the loss of Kafka: put the articles of an out directory back on the articles' topic, in the order in"
                    + " which they were received, with the time of then; enrich and sink do the rest.",
            "What the topic knows already is left out, so it can be called again after an interruption. Feed in nothing"
                    + " else until it is done: an older version must not come behind a newer one."
        },
        exitCodeListHeading = ExitCode.HEADING,
        exitCodeList = {
            "0:all are on the topic",
            "1:some files are no articles of ours, each named on standard error",
            "2:wrong option, no such directory or topic",
            "3:Kafka cannot be reached"
        },
        footer = {
            "",
            "Many articles a file (SINK_MODE=ndjson): dateline send out/*/*.ndjson does it, with the time of now.",
            "",
            "Examples:",
            "  dateline replay out/",
            "  dateline replay /srv/news --rate 200/s"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int AT_A_TIME = 500;

    private final Console console;

    @Mixin
    private final KafkaOptions kafka;

    @Parameters(paramLabel = "DIR", description = "The directory that the sink wrote.")
    private Path out = Path.of("out");

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            converter = Pace.Rate.class,
            description = "At most so many a second. Default: as many as Kafka takes.")
    private double rate = Double.POSITIVE_INFINITY;

    private int published;
    private int known;
    private int strange;

    public ReplayCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.kafka = new KafkaOptions(environment);
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(out)) {
            throw CommandFailed.usage("DIR is " + out + ": must be the directory that the sink wrote");
        }
        String topic = kafka.topics().articles().name();
        OpenKafka.required(kafka.connection());
        try (TopicScan scan = OpenKafka.scan(kafka.connection())) {
            if (scan.partitions(topic).isEmpty()) {
                throw CommandFailed.usage("topic " + topic
                        + " is not there: must be created by the ingest service; start it first, and feed it nothing");
            }
        }
        publish(topic, inOrder(), TopicKeys.on(kafka.connection(), topic));
        console.err()
                .println("%,d articles published, %,d there already%s"
                        .formatted(published, known, strange == 0 ? "" : ", %,d no articles".formatted(strange)));
        return strange == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    /** @param received when ingest took it */
    private record Kept(Instant received, Path file) {}

    private List<Kept> inOrder() throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path file : ArticleTree.files(out)) {
            try {
                JsonNode received = MessageJson.readTree(Files.readAllBytes(file))
                        .path("enrichment")
                        .path("received");
                kept.add(new Kept(time(received.asText(), file), file));
            } catch (InvalidMessage e) {
                isStrange(file, e);
            }
        }
        kept.sort(Comparator.comparing(Kept::received).thenComparing(Kept::file));
        return kept;
    }

    private static Instant time(String received, Path file) throws IOException {
        try {
            return OffsetDateTime.parse(received).toInstant();
        } catch (DateTimeException e) {
            // Nobody said; the file is as old as its article, or a little younger.
            return Files.getLastModifiedTime(file).toInstant();
        }
    }

    private void isStrange(Path file, InvalidMessage why) {
        strange++;
        console.err().println(file + " is no article of ours: " + why.getMessage());
    }

    private void publish(String topic, List<Kept> all, Set<String> there) throws IOException {
        Pace pace = Pace.of(rate);
        int portion = pace.portion(AT_A_TIME);
        try (Producer<byte[], byte[]> producer = kafka.connection().producer("dateline-replay")) {
            for (int from = 0; from < all.size(); from += portion) {
                List<Kept> some = all.subList(from, Math.min(all.size(), from + portion));
                pace.await(some.size());
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (Kept each : some) {
                    send(producer, topic, each, there, sent);
                }
                await(sent);
            }
        }
    }

    private void send(
            Producer<byte[], byte[]> producer,
            String topic,
            Kept kept,
            Set<String> there,
            List<Future<RecordMetadata>> sent)
            throws IOException {
        try {
            Article article = AsReceived.of((ObjectNode) MessageJson.readTree(Files.readAllBytes(kept.file())));
            if (there.contains(article.uri())) {
                known++;
                return;
            }
            sent.add(producer.send(record(topic, article, kept.received())));
            published++;
        } catch (InvalidMessage e) {
            isStrange(kept.file(), e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, Article article, Instant received) {
        byte[] json = MessageJson.write(article);
        String digest = Identity.sha256(json);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HeaderNames.CE_SPECVERSION, "1.0");
        headers.put(HeaderNames.CE_ID, digest.substring(0, 32));
        headers.put(HeaderNames.CE_SOURCE, "/dateline/replay");
        headers.put(HeaderNames.CE_TYPE, "org.dateline.article");
        headers.put(HeaderNames.CE_TIME, received.toString());
        headers.put(HeaderNames.CE_SUBJECT, article.uri());
        headers.put(HeaderNames.CONTENT_TYPE, "application/json");
        headers.put(HeaderNames.CONTENT_SHA256, digest);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, utf8(article.uri()), json);
        headers.forEach((name, value) -> record.headers().add(new RecordHeader(name, utf8(value))));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(List<Future<RecordMetadata>> sent) {
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw CommandFailed.unreachable("Kafka does not take the articles (" + e.getCause()
                    + "): do the same again later; what is there is left out then");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted: do the same again; what is there is left out then");
        }
    }
}
