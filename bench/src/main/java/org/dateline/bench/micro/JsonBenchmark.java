package org.dateline.bench.micro;

import java.util.concurrent.TimeUnit;
import org.dateline.bench.texts.GeneratedArticles;
import org.dateline.bench.texts.GeneratedEnrichments;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.MessageJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An article of 2.5 KB and an enriched one of about 6 KB as JSON, one way and the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JsonBenchmark {
    private final Article article = new GeneratedArticles(3).article(0);
    private final EnrichedArticle enriched = new GeneratedEnrichments(new GeneratedArticles(3)).enriched(0);
    private final byte[] articleJson = MessageJson.write(article);
    private final byte[] enrichedJson = MessageJson.write(enriched);

    @Benchmark
    public Article readArticle() {
        return MessageJson.readArticle(articleJson);
    }

    @Benchmark
    public byte[] writeArticle() {
        return MessageJson.write(article);
    }

    @Benchmark
    public EnrichedArticle readEnriched() {
        return MessageJson.readEnriched(enrichedJson);
    }

    @Benchmark
    public byte[] writeEnriched() {
        return MessageJson.write(enriched);
    }
}
