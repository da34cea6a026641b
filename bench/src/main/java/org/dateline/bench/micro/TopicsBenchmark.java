package org.dateline.bench.micro;

import java.util.concurrent.TimeUnit;
import org.dateline.bench.texts.GeneratedArticles;
import org.dateline.enrich.topic.FastTopics;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.messages.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The fast tier of topics: articles of 400 words one at a time, and how long its model takes to load. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-Xmx100m")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TopicsBenchmark {
    private static final int DIFFERENT = 200;
    private static final int WORDS = 400;

    private final FastTopics topics = FastTopics.load();
    private final String[] texts = new String[DIFFERENT];
    private int next;

    public TopicsBenchmark() {
        GeneratedArticles generated = new GeneratedArticles(4);
        for (int number = 0; number < DIFFERENT; number++) {
            texts[number] = words(generated.article(number), generated.article(number + 1));
        }
    }

    private static String words(Article... articles) {
        StringBuilder text = new StringBuilder();
        int words = 0;
        for (Article article : articles) {
            for (String word : article.text().split(" ", -1)) {
                if (words++ < WORDS) {
                    text.append(word).append(' ');
                }
            }
        }
        return text.toString();
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public TopicScores article() {
        next = (next + 1) % DIFFERENT;
        return topics.score("", texts[next]);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public FastTopics load() {
        return FastTopics.load();
    }
}
