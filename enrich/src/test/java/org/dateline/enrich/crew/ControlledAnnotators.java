package org.dateline.enrich.crew;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.dateline.enrich.annotate.Annotation;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.AnnotatorReport;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Enrichment.Status;

/** Annotators that do what a test says, and some that hang until it releases them. */
final class ControlledAnnotators {
    private final CountDownLatch released = new CountDownLatch(1);

    /** @param work given the draft, says what the annotator of this name does */
    private record Working(String name, Function<Draft, Annotation> work) implements Annotator {
        @Override
        public String version() {
            return "7";
        }

        @Override
        public Annotation annotate(Draft draft) {
            return work.apply(draft);
        }
    }

    static Annotator working(String name, Function<Draft, Annotation> work) {
        return new Working(name, work);
    }

    static Annotator quick(String name) {
        return working(
                name,
                draft -> new Annotation.Found(draft.with(changes -> changes.headline =
                        new Headline(name + " of " + draft.article().uri(), true))));
    }

    static CompletableFuture<Annotated> submit(Crew crew, String uri) {
        return crew.submit(() -> new Task.Annotate<>(Article.of(uri, "Text.").build(), annotated -> annotated));
    }

    static List<Status> statuses(Annotated annotated) {
        return annotated.reports().stream().map(AnnotatorReport::status).toList();
    }

    void release() {
        released.countDown();
    }

    /** Waits until released or interrupted. */
    void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Annotation listening(Draft draft) {
        await();
        return new Annotation.Empty();
    }

    /** Does not react to an interrupt, as a loop without end would not. */
    Annotation deaf(Draft draft) {
        boolean waiting = true;
        while (waiting) {
            try {
                released.await();
                waiting = false;
            } catch (InterruptedException e) {
                // That is what it is deaf to.
            }
        }
        return new Annotation.Found(draft.with(changes -> changes.headline = new Headline("too late", false)));
    }
}
