package org.dateline.bench.copying;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.bench.machine.ChildJvm;
import org.dateline.bench.machine.Figures;
import org.dateline.bench.machine.Machine;
import org.dateline.bench.machine.Rate;
import org.dateline.bench.machine.Report;
import org.dateline.bench.texts.GeneratedArticles;
import org.dateline.messages.MessageJson;

/**
 * Every contestant copies the same filled topic to another, records and headers as they are, exactly once, on one thread.
 * Each run is a new process with a new group and a new output topic; runs of the contestants alternate.
 */
public final class CopyContest {
    private static final String INPUT = "copy-input";
    private static final int DIFFERENT = 2_000;
    private final Machine machine;
    private final int records;
    private final int repetitions;

    public CopyContest(Machine machine, int records, int repetitions) {
        this.machine = machine;
        this.records = records;
        this.repetitions = repetitions;
    }

    public void run(Report report) {
        report.heading("Copy loop, exactly once, no-op enricher: %,d records of about 2.5 KB".formatted(records));
        fill();
        List<Contestant> contestants = List.of(
                new Contestant("dateline ExactlyOnceLoop", DatelineCopy.class, new Figures()),
                new Contestant("spring-kafka, batch listener, EOS", SpringCopy.class, new Figures()),
                new Contestant("Kafka Streams, exactly_once_v2", StreamsCopy.class, new Figures()));
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (Contestant contestant : contestants) {
                contestant.figures().add(measure(contestant.main(), repetition));
            }
        }
        contestants.forEach(contestant -> report.line(contestant.name(), contestant.figures(), "records/s"));
        double ours = contestants.get(0).figures().median();
        report.atLeast(
                "dateline / spring-kafka", ours / contestants.get(1).figures().median(), 1.0);
        report.atLeast(
                "dateline / Kafka Streams", ours / contestants.get(2).figures().median(), 1.0);
    }

    private void fill() {
        machine.topics().create(INPUT);
        GeneratedArticles articles = new GeneratedArticles(1);
        List<byte[]> values = IntStream.range(0, DIFFERENT)
                .mapToObj(number -> MessageJson.write(articles.article(number)))
                .toList();
        machine.topics().fill(records, number -> {
            byte[] key = articles.uri(number).getBytes(UTF_8);
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(INPUT, key, values.get(number % DIFFERENT));
            record.headers().add("ce_id", key).add("ce_type", "org.dateline.article".getBytes(UTF_8));
            return record;
        });
    }

    private double measure(Class<?> contestant, int repetition) {
        String name = contestant.getSimpleName() + "-" + repetition;
        machine.topics().create(name);
        CopyArguments arguments = new CopyArguments(
                machine.broker().bootstrapServers(),
                name,
                INPUT,
                name,
                machine.runs().resolve(name + ".state"));
        try (ChildJvm child = machine.contestant(name, contestant, arguments.asList(), false)) {
            Rate rate = new Rate(child::requireAlive, Duration.ofMillis(10));
            return rate.between(() -> machine.topics().committed(name, INPUT), records / 3, records);
        } finally {
            machine.topics().delete(name);
        }
    }

    private record Contestant(String name, Class<?> main, Figures figures) {}
}
