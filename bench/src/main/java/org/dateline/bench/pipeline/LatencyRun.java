package org.dateline.bench.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.dateline.bench.machine.Figures;
import org.dateline.bench.machine.Report;
import org.dateline.bench.texts.GeneratedArticles;

/**
 * Single articles at 50 a second, whether the ones before have arrived or not; each is timed from the moment when it is
 * due to the moment when its file has its final name.
 */
final class LatencyRun {
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration STRAGGLERS = Duration.ofSeconds(20);
    private static final int SETTLING = 50;
    private static final long SEED = 55;
    private static final double TARGET_P99_MILLIS = 250;

    private final Door door;
    private final Path out;
    private final int posts;
    private final GeneratedArticles articles = new GeneratedArticles(SEED);

    LatencyRun(Door door, Path out, int posts) {
        this.door = door;
        this.out = out;
        this.posts = posts;
    }

    void run(Report report) {
        report.heading("Latency: %,d single POSTs at 50/s, each until its file is there".formatted(posts));
        int all = posts + SETTLING;
        long[] due = new long[all];
        try (Arrivals arrivals = Arrivals.in(out, articles, all)) {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            long start = System.nanoTime();
            for (int number = 0; number < all; number++) {
                due[number] = start + number * BETWEEN.toNanos();
                LockSupport.parkNanos(Math.max(0, due[number] - System.nanoTime()));
                answers.add(door.post(articles, number));
            }
            answers.forEach(CompletableFuture::join);
            arrivals.await(STRAGGLERS);
            print(report, due, arrivals);
        }
    }

    private void print(Report report, long[] due, Arrivals arrivals) {
        Figures millis = new Figures();
        for (int number = SETTLING; number < due.length; number++) {
            millis.add((arrivals.at(number) - due[number]) / 1e6);
        }
        report.note("p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.1f ms"
                .formatted(millis.percentile(0.5), millis.percentile(0.9), millis.percentile(0.99), millis.most()));
        report.atMost("p99 from POST to file, ms", millis.percentile(0.99), TARGET_P99_MILLIS);
    }
}
