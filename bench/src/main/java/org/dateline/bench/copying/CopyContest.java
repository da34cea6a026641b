package org.dateline.bench.copying;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final Map<String, Class<?>> CONTESTANTS = new LinkedHashMap<>();

    static {
        CONTESTANTS.put("dateline ExactlyOnceLoop", DatelineCopy.class);
        CONTESTANTS.put("spring-kafka, batch listener, EOS", SpringCopy.class);
        CONTESTANTS.put("Kafka Streams, exactly_once_v2", StreamsCopy.class);
    }

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
        Map<String, Figures> figures = new LinkedHashMap<>();
        CONTESTANTS.keySet().forEach(name -> figures.put(name, new Figures()));
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (var contestant : CONTESTANTS.entrySet()) {
                figures.get(contestant.getKey()).add(measure(contestant.getValue(), repetition));
            }
        }
        figures.forEach((name, values) -> report.line(name, values, "records/s"));
        List<Figures> all = List.copyOf(figures.values());
        report.atLeast(
                "dateline / spring-kafka", all.get(0).median() / all.get(1).median(), 1.0);
        report.atLeast(
                "dateline / Kafka Streams", all.get(0).median() / all.get(2).median(), 1.0);
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
}
