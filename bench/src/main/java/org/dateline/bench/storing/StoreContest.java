package org.dateline.bench.storing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.bench.machine.ChildJvm;
import org.dateline.bench.machine.Figures;
import org.dateline.bench.machine.Machine;
import org.dateline.bench.machine.Product;
import org.dateline.bench.machine.Rate;
import org.dateline.bench.machine.Report;
import org.dateline.bench.machine.WrittenFiles;
import org.dateline.bench.texts.GeneratedArticles;
import org.dateline.bench.texts.GeneratedEnrichments;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Topics;

/**
 * The sink, which has every file on the disk before its offset is committed, beside a Camel route that leaves that to the
 * operating system. Each writes the same topic into a fresh folder; files are counted from outside.
 */
public final class StoreContest {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final Machine machine;
    private final Product product;
    private final int records;
    private final int repetitions;

    public StoreContest(Machine machine, Product product, int records, int repetitions) {
        this.machine = machine;
        this.product = product;
        this.records = records;
        this.repetitions = repetitions;
    }

    public void run(Report report) {
        report.heading("From topic to files: %,d enriched articles of about 6 KB".formatted(records));
        Figures durable = new Figures();
        Figures camel = new Figures();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            // A prefix a repetition: the sink's group starts at the beginning of its topic.
            Topics topics = Topics.named(
                    "store" + repetition, Topics.defaults().enriched().partitions());
            fill(topics);
            durable.add(sink("store" + repetition, machine.runs().resolve("sink-" + repetition)));
            camel.add(camel(topics, machine.runs().resolve("camel-" + repetition)));
        }
        report.line("dateline sink, fsync before commit", durable, "files/s");
        report.line("Camel kafka -> file, no fsync", camel, "files/s");
        report.note("dateline / Camel: %.2f".formatted(durable.median() / camel.median()));
    }

    private void fill(Topics topics) {
        OwnedTopics.ensure(machine.admin(), topics.articles(), topics.enriched(), topics.rejected());
        GeneratedEnrichments enriched = new GeneratedEnrichments(new GeneratedArticles(2));
        machine.topics().fill(records, number -> {
            var article = enriched.enriched(number);
            byte[] value = MessageJson.write(article);
            String digest = Identity.sha256(value);
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(topics.enriched().name(), article.uri().getBytes(UTF_8), value);
            Map.of(
                            HeaderNames.CE_SPECVERSION, "1.0",
                            HeaderNames.CE_ID, digest.substring(0, 32),
                            HeaderNames.CE_SOURCE, "/dateline/enrich",
                            HeaderNames.CE_TYPE, "org.dateline.article.enriched",
                            HeaderNames.CE_TIME, "2026-03-20T10:00:00Z",
                            HeaderNames.CE_SUBJECT, article.uri(),
                            HeaderNames.CONTENT_TYPE, "application/json",
                            HeaderNames.CONTENT_SHA256, digest)
                    .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
            return record;
        });
    }

    private double sink(String prefix, Path out) {
        Map<String, String> settings = Map.of("DATELINE_TOPIC_PREFIX", prefix, "SINK_OUT_DIR", out.toString());
        try (ChildJvm child = product.service("sink", settings)) {
            return rate(child, out);
        }
    }

    private double camel(Topics topics, Path out) {
        List<String> arguments =
                List.of(machine.broker().bootstrapServers(), topics.enriched().name(), out.toString());
        try (ChildJvm child = machine.contestant(out.getFileName().toString(), CamelStore.class, arguments, false)) {
            return rate(child, out);
        }
    }

    private double rate(ChildJvm child, Path out) {
        return new Rate(child::requireAlive, INTERVAL).between(new WrittenFiles(out), records / 5, records);
    }
}
