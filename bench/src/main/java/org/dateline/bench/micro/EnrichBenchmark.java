package org.dateline.bench.micro;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dateline.bench.texts.GeneratedArticles;
import org.dateline.enrich.Enricher;
import org.dateline.enrich.crew.Deadline;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** All standard annotators on an article of 2.2 KB, one article at a time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class EnrichBenchmark {
    private static final int DIFFERENT = 500;

    private final Enricher enricher = Enricher.standard(Deadline.of(Duration.ofSeconds(10)));
    private final Article[] articles = new Article[DIFFERENT];
    private int next;

    public EnrichBenchmark() {
        GeneratedArticles generated = new GeneratedArticles(4);
        for (int number = 0; number < DIFFERENT; number++) {
            articles[number] = generated.article(number);
        }
    }

    @Benchmark
    public EnrichedArticle enrich() {
        next = (next + 1) % DIFFERENT;
        return enricher.enrich(articles[next], null);
    }

    @TearDown
    public void close() {
        enricher.close();
    }
}
