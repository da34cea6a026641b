package org.dateline.onebox.enrich;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.dateline.delivery.record.StackDigest;
import org.dateline.enrich.Enricher;
import org.dateline.enrich.crew.Task;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.Rejection.Reason;
import org.dateline.operations.CodeFault;

/**
 * Enriches items on all of the enricher's threads and hands on the records in the order the items came in. A bounded
 * number of items and bytes is under way, whatever the length of the input.
 *
 * <p>One thread calls {@link #take} and {@link #finish}; a second one, started here, hands on the results.
 */
final class OrderedEnrichment {
    private static final int ITEMS = 2048;
    /** What waits is held twice, as it came and as a record: of a small heap it may take an eighth. */
    private static final int KILOBYTES =
            (int) Math.min(32 * 1024, Runtime.getRuntime().maxMemory() / 1024 / 16);

    private final Enricher enricher;
    private final Rendering rendering;
    private final Results results;
    private final BlockingQueue<UnderWay> queue = new LinkedBlockingQueue<>(ITEMS);
    private final Semaphore kilobytes = new Semaphore(KILOBYTES);
    private final CompletableFuture<Void> handedOn = new CompletableFuture<>();
    private volatile boolean unwanted;

    OrderedEnrichment(Enricher enricher, Rendering rendering, Results results) {
        this.enricher = enricher;
        this.rendering = rendering;
        this.results = results;
        Thread thread = new Thread(this::handOn, "enrich-output");
        thread.setDaemon(true);
        thread.start();
    }

    /** How a record becomes bytes; called on many threads. */
    @FunctionalInterface
    interface Rendering {
        byte[] bytes(EnrichedArticle enriched);
    }

    /** Takes the results, in order, on one thread. */
    interface Results {
        /** @return whether more is wanted */
        boolean record(byte[] json);

        void refused(String place, ParseOutcome.Refused why);

        /** Nothing more is ready at the moment: a good time to flush. */
        void pause();
    }

    /** Waits for room, then sends the item on its way. Returns whether more is wanted. */
    boolean take(Item item) throws InterruptedException {
        int size = Math.min(KILOBYTES, 1 + item.size() / 1024);
        kilobytes.acquire(size);
        queue.put(new UnderWay(item.place(), size, enricher.submit(() -> step(item), item.size()), false));
        return !unwanted;
    }

    /** Waits until everything taken has been handed on. */
    void finish() throws InterruptedException {
        queue.put(UnderWay.LAST);
        try {
            handedOn.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private Task.Step<Answer> step(Item item) {
        return item.parse().fold(this::annotate, refused -> new Task.Finished<>(new Refusal(refused)));
    }

    private Task.Step<Answer> annotate(Article article) {
        return enricher.annotate(article, null, enriched -> new Json(rendering.bytes(enriched)));
    }

    private void handOn() {
        try {
            for (UnderWay next = next(); !next.last(); next = next()) {
                if (!unwanted) {
                    unwanted = !answer(next).to(results, next.place());
                }
                kilobytes.release(next.kilobytes());
            }
            results.pause();
            handedOn.complete(null);
        } catch (InterruptedException | RuntimeException | Error e) {
            unwanted = true;
            handedOn.completeExceptionally(e);
            // The other thread may wait for room.
            kilobytes.release(KILOBYTES);
            queue.clear();
        }
    }

    private UnderWay next() throws InterruptedException {
        UnderWay next = queue.poll();
        if (next == null || !next.answer().isDone()) {
            results.pause();
        }
        return next == null ? queue.take() : next;
    }

    private static Answer answer(UnderWay next) {
        try {
            return next.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error && CodeFault.isOfTheMachine(error)) {
                // No article is to blame, and the next one would fare no better.
                throw error;
            }
            // One article on which our own code fails must not take its neighbours with it.
            return new Refusal(new ParseOutcome.Refused(
                    Reason.INTERNAL,
                    "our own mistake, please report it: "
                            + StackDigest.sentence(Objects.requireNonNullElse(e.getCause(), e)),
                    null));
        }
    }

    /**
     * @param kilobytes the room it takes
     * @param last marks the end; nothing else of it counts
     */
    private record UnderWay(String place, int kilobytes, CompletableFuture<Answer> answer, boolean last) {
        static final UnderWay LAST =
                new UnderWay("", 0, CompletableFuture.completedFuture(new Json(new byte[0])), true);
    }

    /** What became of an item. */
    private interface Answer {
        boolean to(Results results, String place);
    }

    /** Bytes that are written once and then let go. */
    private static final class Json implements Answer {
        private final byte[] bytes;

        Json(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean to(Results results, String place) {
            return results.record(bytes);
        }
    }

    private record Refusal(ParseOutcome.Refused why) implements Answer {
        @Override
        public boolean to(Results results, String place) {
            results.refused(place, why);
            return true;
        }
    }
}
