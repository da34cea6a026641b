package org.dateline.bench.feeding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.dateline.bench.feeding.ArticlesOnTopic.Count;
import org.dateline.bench.machine.Machine;
import org.dateline.bench.machine.Product;
import org.dateline.bench.machine.Rate;
import org.dateline.bench.machine.Report;
import org.dateline.bench.texts.GeneratedArticles;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.Topics;

/**
 * Many articles by each way in: how fast, in how much memory, and what stands on the topic when ingest was killed again and
 * again meanwhile. Each way has an ingest and topics of its own.
 */
public final class FeedingBench {
    private static final String PYTHON = "python3";
    private static final double MOST_HEAP_MEGABYTES = 256;

    /** Fewer than ingest remembers: Python sends a body again that was half taken. */
    private static final int PYTHON_LINES_A_REQUEST = 20_000;

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Machine machine;
    private final Product product;
    private final int lines;
    private final int files;
    private final int kills;
    private int runs;

    /**
     * @param lines articles of a stream
     * @param files articles as files
     * @param kills of an ingest while it is fed
     */
    public FeedingBench(Machine machine, Product product, int lines, int files, int kills) {
        this.machine = machine;
        this.product = product;
        this.lines = lines;
        this.files = files;
        this.kills = kills;
    }

    public void run(Report report) {
        report.heading("Feeding: %,d articles a stream, %,d as files in nested folders, %s"
                .formatted(lines, files, IngestProcess.HEAP));
        GeneratedArticles articles = new GeneratedArticles(5);
        stream(report, articles);
        python(report, articles);
        folders(report, articles);
        report.note("pages a second of a core: PageContest (bench/README.md)");
    }

    private void stream(Report report, GeneratedArticles articles) {
        for (int killed : new int[] {0, kills}) {
            fed(report, "one HTTP stream", lines, killed, ingest -> {
                OneStream client = new OneStream(ingest.port(), lines, number -> line(articles, number));
                client.send();
                if (killed > 0) {
                    report.note("the client went on behind what was answered, %d connections"
                            .formatted(client.connections()));
                }
            });
        }
    }

    private void python(Report report, GeneratedArticles articles) {
        if (!PythonStream.isThere(PYTHON)) {
            report.note("Python's http.client is left out: there is no " + PYTHON + " of 3.8 or newer");
            return;
        }
        PythonStream client = new PythonStream(PYTHON, machine.runs());
        Path written = client.written(lines, number -> line(articles, number));
        fed(
                report,
                "Python's http.client, one request",
                lines,
                0,
                ingest -> client.send(written, ingest.port(), lines));
        fed(
                report,
                "Python's http.client, %,d lines a request".formatted(PYTHON_LINES_A_REQUEST),
                lines,
                kills,
                ingest -> client.send(written, ingest.port(), PYTHON_LINES_A_REQUEST));
    }

    private void folders(Report report, GeneratedArticles articles) {
        for (int killed : new int[] {0, kills}) {
            NestedFiles.into(
                    inbox(runs), files, number -> articles.line(number).strip().getBytes(UTF_8));
            fed(report, "files in nested folders", files, killed, ingest -> {});
        }
    }

    private Path inbox(int run) {
        return machine.runs().resolve("inbox-" + run);
    }

    private static byte[] line(GeneratedArticles articles, int number) {
        return articles.line(number).getBytes(UTF_8);
    }

    /** Feeds an ingest that is killed so often on the way, and counts what stands on its topic then. */
    private void fed(Report report, String way, int count, int killed, Consumer<IngestProcess> client) {
        String prefix = "feeding" + runs;
        Topics topics = Topics.named(prefix, Topics.defaults().articles().partitions());
        OwnedTopics.ensure(machine.admin(), topics.articles());
        Path inbox = inbox(runs++);
        try (ArticlesOnTopic articles = new ArticlesOnTopic(machine.kafka(), topics.articles());
                IngestProcess ingest = new IngestProcess(product, prefix, inbox)) {
            CompletableFuture<Void> feeding = CompletableFuture.runAsync(() -> client.accept(ingest));
            Rate rate = new Rate(
                    () -> {
                        ingest.requireAlive();
                        if (feeding.isCompletedExceptionally()) {
                            feeding.join();
                        }
                    },
                    LOOK);
            double perSecond = 0;
            if (killed == 0) {
                perSecond = rate.between(articles, count / 20, count);
            }
            for (int kill = 1; kill <= killed; kill++) {
                rate.await(articles, (long) count * kill / (killed + 1));
                ingest.killed();
            }
            rate.await(articles, count);
            feeding.join();
            report(report, way, killed, perSecond, ingest, articles.count(), count);
        }
        machine.topics().delete(topics.articles().name());
    }

    private static void report(
            Report report, String way, int killed, double perSecond, IngestProcess ingest, Count on, int count) {
        if (killed == 0) {
            report.note(String.format(Locale.ROOT, "%s: %,.0f articles/s", way, perSecond));
            report.atMost("most heap in use, MB", ingest.mostHeapMegabytes(), MOST_HEAP_MEGABYTES);
        } else {
            report.note("%s, ingest killed %d times: %,d records of %,d articles"
                    .formatted(way, killed, on.records(), on.distinct()));
        }
        report.atMost("articles missing", count - (double) on.distinct(), 0);
        report.atMost("records too many", on.records() - (double) on.distinct(), 0);
    }
}
