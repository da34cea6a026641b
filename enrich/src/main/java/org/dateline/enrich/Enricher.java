package org.dateline.enrich;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.annotate.TokenizedText;
import org.dateline.enrich.crew.Annotated;
import org.dateline.enrich.crew.Crew;
import org.dateline.enrich.crew.Deadline;
import org.dateline.enrich.crew.Task;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.Enrichment;
import org.jspecify.annotations.Nullable;

/**
 * Enriches articles; knows nothing of Kafka. Thread-safe.
 *
 * <p>An article always comes out, whatever an annotator does: what each of them did stands in
 * {@code enrichment.annotators}. The same article and the same {@link #fingerprint} give the same record, its run-time
 * fields apart, as long as no annotator failed.
 */
public final class Enricher implements AutoCloseable {
    private final List<Annotator> annotators;
    private final Crew crew;
    private final Clock clock;

    /**
     * @param annotators in the order in which they run; closed with this enricher
     * @param threads how many articles are worked on at a time
     */
    public Enricher(List<? extends Annotator> annotators, int threads, Deadline deadline, Clock clock) {
        this.annotators = List.copyOf(annotators);
        this.crew = new Crew(this.annotators, threads, deadline);
        this.clock = clock;
    }

    /** All standard annotators on all processors. */
    public static Enricher standard(Deadline deadline) {
        return standard(Runtime.getRuntime().availableProcessors(), deadline);
    }

    /** All standard annotators on this many threads. */
    public static Enricher standard(int threads, Deadline deadline) {
        return standard(TopicSettings.DEFAULT, threads, deadline);
    }

    /** All standard annotators, the topics found as the settings say. */
    public static Enricher standard(TopicSettings topics, int threads, Deadline deadline) {
        return new Enricher(StandardAnnotators.named("all", topics), threads, deadline, Clock.systemUTC());
    }

    /** Names and versions of the annotators, which decide what a record looks like: {@code
     * language/1+7f3c1a,text/1+09ab3d}. */
    public String fingerprint() {
        return annotators.stream()
                .map(annotator -> annotator.name() + "/" + annotator.version())
                .collect(Collectors.joining(","));
    }

    /** Threads that an annotator holds beyond its deadline at the moment. */
    public int abandonedThreads() {
        return crew.abandonedThreads();
    }

    /** @param received when the article was taken in, if it is known */
    public EnrichedArticle enrich(Article article, @Nullable Instant received) {
        return submit(() -> annotate(article, received, enriched -> enriched), length(article))
                .join();
    }

    /** All of them at a time, on all threads of this enricher; the results in the order given. */
    public List<EnrichedArticle> enrichAll(List<Article> articles) {
        List<CompletableFuture<EnrichedArticle>> results = articles.stream()
                .map(article -> submit(() -> annotate(article, null, enriched -> enriched), length(article)))
                .toList();
        return results.stream().map(CompletableFuture::join).toList();
    }

    /** Of what is worked on: characters, which are about its bytes. */
    private static long length(Article article) {
        return article.bodies().stream()
                .mapToLong(body -> body.value().length())
                .sum();
    }

    /**
     * Runs a task, of which annotating an article is a part, on a thread of this enricher.
     *
     * @param bytes of the task's input: a bounded number of them is worked on at a time
     * @see #annotate
     * @throws CompletionException from the future, when the task itself throws
     */
    public <T> CompletableFuture<T> submit(Task<T> task, long bytes) {
        return crew.submit(task, bytes);
    }

    /** The step of a task that has an article and wants it enriched. */
    public <T> Task.Annotate<T> annotate(
            Article article, @Nullable Instant received, Function<EnrichedArticle, T> then) {
        return new Task.Annotate<>(article, annotated -> then.apply(enriched(annotated, received)));
    }

    private EnrichedArticle enriched(Annotated annotated, @Nullable Instant received) {
        Draft draft = annotated.draft();
        TokenizedText text = draft.text();
        Enrichment enrichment = new Enrichment(
                Enrichment.SCHEMA_VERSION,
                received,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                draft.language(),
                draft.headline(),
                draft.published(),
                draft.summary(),
                draft.keywords(),
                draft.entities(),
                draft.places(),
                draft.topics(),
                draft.quotes(),
                draft.times(),
                text == null ? List.of() : text.paragraphs(),
                text == null ? List.of() : text.sentences(),
                text == null ? null : text.tokenCount(),
                draft.story(),
                draft.embedding(),
                annotated.reports());
        return new EnrichedArticle(draft.article(), enrichment);
    }

    @Override
    public void close() {
        crew.close();
        annotators.forEach(Annotator::close);
    }
}
