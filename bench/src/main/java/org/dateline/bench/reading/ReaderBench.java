package org.dateline.bench.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.bench.machine.Figures;
import org.dateline.bench.machine.Machine;
import org.dateline.bench.machine.MeasurementFailed;
import org.dateline.bench.machine.Product;
import org.dateline.bench.machine.Report;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.Topics;
import org.jspecify.annotations.Nullable;

/** The reader's promises on many records, each as a figure with its target. */
public final class ReaderBench {
    private static final String PREFIX = "reader";
    private static final long SEED = 12;
    private static final int KILLS = 20;
    private static final int QUESTIONS = 2_000;
    private static final int MARKS = 40;

    /** While questions are asked, so many records a second arrive, batch by batch: what a machine enriches. */
    private static final int ARRIVING_A_SECOND = 300;

    private static final int BATCH = 30;
    private static final int KEPT = 1_000;

    /** The service's own default, and one that leaves something behind at each kill. */
    private static final String SELDOM = "10s";

    private static final String OFTEN = "1s";

    private final Machine machine;
    private final Product product;
    private final int records;
    private final VariedRecords varied;
    private final Topics topics =
            Topics.named(PREFIX, Topics.defaults().enriched().partitions());
    private final Random random = new Random(SEED);
    private int sent;

    /** @param varied what the records are made of */
    ReaderBench(Machine machine, Product product, int records, VariedRecords varied) {
        this.machine = machine;
        this.product = product;
        this.records = records;
        this.varied = varied;
    }

    /** @param originals a file of records to vary, or generated ones where it is {@code null} */
    public static ReaderBench of(Machine machine, Product product, int records, @Nullable Path originals) {
        return new ReaderBench(
                machine, product, records, originals == null ? VariedRecords.generated() : VariedRecords.of(originals));
    }

    public void run(Report report) {
        report.heading("The reader: %,d enriched records, %s".formatted(records, ReaderProcess.HEAP));
        OwnedTopics.ensure(machine.admin(), topics.articles(), topics.enriched(), topics.rejected());
        fill();
        Path index = machine.runs().resolve("index");
        try (ReaderProcess reader = ReaderProcess.start(product, PREFIX, index, SELDOM)) {
            double rate = reader.rate().between(reader::articles, records / 20, records);
            report.atLeast("indexed, records/s", rate, 3_000);
            reader.awaitReady();
            whileArticlesArrive(report, reader);
        }
        size(report, index);
        firstAnswer(report, index);
        kills(report);
    }

    private void fill() {
        machine.topics().fill(records, number -> record(VariedRecords.uri(number), varied.json(number)));
        sent = records;
    }

    private ProducerRecord<byte[], byte[]> record(String uri, byte[] json) {
        return new ProducerRecord<>(topics.enriched().name(), uri.getBytes(UTF_8), json);
    }

    private void whileArticlesArrive(Report report, ReaderProcess reader) {
        AtomicBoolean enough = new AtomicBoolean();
        Thread arriving = new Thread(() -> arrive(enough), "arriving");
        arriving.start();
        try {
            questions(report, reader);
            seenAfter(report, reader);
        } finally {
            enough.set(true);
            join(arriving);
        }
    }

    private void arrive(AtomicBoolean enough) {
        VariedRecords.Repeated made = varied.repeated(KEPT);
        long start = System.nanoTime();
        int atStart = sent;
        try (Producer<byte[], byte[]> producer = machine.kafka().producer("bench-arriving")) {
            while (!enough.get()) {
                for (int each = 0; each < BATCH; each++, sent++) {
                    var unused = producer.send(record(VariedRecords.uri(sent), made.json(sent)));
                }
                long due = start + (sent - atStart) * 1_000_000_000L / ARRIVING_A_SECOND;
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            }
        }
    }

    /** Words and filters as the answers before suggest them, each with facets and highlights. */
    private void questions(Report report, ReaderProcess reader) {
        Questions questions = new Questions(reader.get("/articles?limit=50"), random);
        Figures millis = new Figures();
        Figures inside = new Figures();
        for (int i = -QUESTIONS / 10; i < QUESTIONS; i++) {
            long asked = System.nanoTime();
            JsonNode answer = reader.get("/articles?" + questions.next());
            if (i >= 0) {
                millis.add((System.nanoTime() - asked) / 1e6);
                inside.add(answer.path("millis").asDouble());
            }
        }
        report.note("%,d filtered questions with facets and highlights, one after another, %,d records/s arriving"
                .formatted(QUESTIONS, ARRIVING_A_SECOND));
        report.note("p50 %.1f ms, p90 %.1f ms, longest %.1f ms; within the reader p99 %.0f ms"
                .formatted(millis.percentile(0.5), millis.percentile(0.9), millis.most(), inside.percentile(0.99)));
        report.atMost("p99 of a question, ms", millis.percentile(0.99), 50);
    }

    /** Records that nobody else is like, one at a time: from their acknowledgement until each is seen. */
    private void seenAfter(Report report, ReaderProcess reader) {
        ConcurrentHashMap<String, Long> streamed = new ConcurrentHashMap<>();
        Figures search = new Figures();
        Figures stream = new Figures();
        try (BufferedReader lines = reader.stream();
                Producer<byte[], byte[]> producer = machine.kafka().producer("bench-marks")) {
            Thread listening = new Thread(() -> listen(lines, streamed), "listening");
            listening.setDaemon(true);
            listening.start();
            for (int mark = 0; mark < MARKS; mark++) {
                String uri = "urn:bench:mark:" + mark;
                String word = "markednumber" + mark;
                var unused =
                        producer.send(record(uri, varied.json(mark, uri, word))).get();
                long acknowledged = System.nanoTime();
                reader.rate().await(() -> reader.finds(word) ? 1 : 0, 1);
                search.add((System.nanoTime() - acknowledged) / 1e6);
                reader.rate().await(() -> streamed.containsKey(uri) ? 1 : 0, 1);
                stream.add((streamed.getOrDefault(uri, 0L) - acknowledged) / 1e6);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException e) {
            throw new MeasurementFailed("a mark could not be sent", e);
        }
        report.atMost("topic to search, longest of %d, ms".formatted(MARKS), search.most(), 2_000);
        report.atMost("topic to stream, longest of %d, ms".formatted(MARKS), stream.most(), 2_000);
    }

    private static void listen(BufferedReader lines, ConcurrentHashMap<String, Long> streamed) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                noted(line, streamed);
            }
        } catch (IOException e) {
            // Closed: enough was heard. Who waits for a mark that did not come says so.
        }
    }

    private static void noted(String line, ConcurrentHashMap<String, Long> streamed) {
        int at = line.indexOf("urn:bench:mark:");
        if (at >= 0) {
            streamed.put(line.substring(at, line.indexOf('"', at)), System.nanoTime());
        }
    }

    private void size(Report report, Path index) {
        double compressed = machine.topics().bytes(topics.enriched().name());
        double indexed = bytes(index);
        report.note(
                "on the topic, gzip batches: %,.0f MB; the index: %,.0f MB".formatted(compressed / 1e6, indexed / 1e6));
        report.atMost("index / records compressed", indexed / compressed, 2);
    }

    private static double bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page asks first, of a reader that has just been started on a full index. */
    private void firstAnswer(Report report, Path index) {
        try (ReaderProcess reader = ReaderProcess.start(product, PREFIX, index, SELDOM)) {
            reader.awaitArticles(records);
            long asked = System.nanoTime();
            JsonNode answer = reader.get("/articles");
            double first = (System.nanoTime() - asked) / 1e6;
            report.note("the newest of %,d with all facets"
                    .formatted(answer.path("total").asInt()));
            report.atMost("first answer after the start, ms", first, 1_000);
        }
    }

    private void kills(Report report) {
        Path index = machine.runs().resolve("index-of-kills");
        int begun = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ReaderProcess reader = ReaderProcess.start(product, PREFIX, index, OFTEN)) {
                // In the middle of indexing, each time after a few more records.
                long more = random.nextInt(Math.max(1, sent / KILLS));
                long from = Math.max(0, reader.awaitAnswer());
                reader.awaitArticles(Math.min(sent, from + more));
                begun += from > 0 ? 1 : 0;
                reader.kill();
            }
        }
        try (ReaderProcess reader = ReaderProcess.start(product, PREFIX, index, OFTEN)) {
            int all = sent + MARKS;
            reader.awaitArticles(all);
            reader.awaitReady();
            report.note("killed %d times while indexing, %d times with something kept".formatted(KILLS, begun));
            report.atMost("articles too many after kill -9", reader.articles() - (double) all, 0);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
