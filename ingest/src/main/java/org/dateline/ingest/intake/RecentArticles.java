package org.dateline.ingest.intake;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.ingest.intake.LastWord.Heard;

/**
 * The last word on each article's id, so that the same again is not published again. Only the last: a text that comes back
 * after another one, or after it was taken back, is published.
 *
 * <p>What others write to the topic is heard from it. Before something is called a duplicate, everything is heard that
 * stands there by then. Bounded in number and in time. Thread-safe.
 */
final class RecentArticles {
    /** How long a word is remembered. */
    static final Duration KEPT = Duration.ofMinutes(10);

    /** How many are remembered. */
    static final int MOST = 50_000;

    private static final int STRIPES = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Newest<Entry> entries = new Newest<>(MOST, KEPT, System::nanoTime);
    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);
    /** What is said of an id waits here while what was said before it is looked up. */
    private final Map<String, CompletableFuture<Receipt>> undecided = new ConcurrentHashMap<>();

    private final Executor secondLooks = Turns.named("duplicates");
    private final Supplier<CompletableFuture<Void>> upToDate;

    /** Until all is heard that stood there when this began, nothing is new for certain. */
    private final CompletableFuture<Void> begun;

    /** @param upToDate completes when all that stands on the topic by now has been {@link #heard} */
    RecentArticles(Supplier<CompletableFuture<Void>> upToDate) {
        this.upToDate = upToDate;
        this.begun = upToDate.get();
    }

    /**
     * Publishes, unless the last word under the id is this very one: then the receipt of that one comes back as a
     * duplicate's, once it is acknowledged. If that fails, so does this. What is said of one id is said in turn.
     */
    CompletableFuture<Receipt> publishOnce(String id, LastWord word, Supplier<CompletableFuture<Receipt>> publish) {
        // In turn for each id, or what is remembered as last would not be what is last on the topic.
        ReentrantLock stripe = stripe(id);
        stripe.lock();
        try {
            CompletableFuture<Receipt> before = undecided.get(id);
            if (before == null && isNew(id, word)) {
                return published(id, word, publish);
            }
            CompletableFuture<Receipt> decided = before == null
                    ? decided(id, word, publish)
                    : before.handle((any, failure) -> id)
                            .thenComposeAsync(any -> lookAgain(id, word, publish), secondLooks);
            undecided.put(id, decided);
            return decided.whenComplete((receipt, failure) -> undecided.remove(id, decided));
        } finally {
            stripe.unlock();
        }
    }

    private CompletableFuture<Receipt> lookAgain(
            String id, LastWord word, Supplier<CompletableFuture<Receipt>> publish) {
        return isNew(id, word) ? decide(id, word, false, publish) : decided(id, word, publish);
    }

    /** Once all is heard. Where that takes too long nobody knows, and who handed it in does so again. */
    private CompletableFuture<Receipt> decided(String id, LastWord word, Supplier<CompletableFuture<Receipt>> publish) {
        return upToDate.get()
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((any, failure) -> failure == null)
                .thenComposeAsync(allHeard -> decide(id, word, allHeard, publish), secondLooks);
    }

    private CompletableFuture<Receipt> decide(
            String id, LastWord word, boolean allHeard, Supplier<CompletableFuture<Receipt>> publish) {
        ReentrantLock stripe = stripe(id);
        stripe.lock();
        try {
            if (!allHeard && !isNew(id, word)) {
                return CompletableFuture.failedFuture(NotPublished.unheard(PATIENCE));
            }
            Entry known = entries.get(id).orElse(null);
            return known != null && isLast(id, word)
                    ? known.receipt.thenApply(Receipt::asDuplicate)
                    : published(id, word, publish);
        } finally {
            stripe.unlock();
        }
    }

    private CompletableFuture<Receipt> published(
            String id, LastWord word, Supplier<CompletableFuture<Receipt>> publish) {
        Entry entry = new Entry(word, publish.get());
        entries.put(id, entry);
        return entry.receipt.whenComplete((receipt, failure) -> {
            if (failure != null) {
                entries.remove(id, entry);
            }
        });
    }

    /** Takes note of what stands on the topic, ours or not. In each partition's order. */
    void heard(Heard heard) {
        String id = heard.receipt().id();
        ReentrantLock stripe = stripe(id);
        stripe.lock();
        try {
            Entry known = entries.get(id).orElse(null);
            if (known == null || known.isBefore(heard)) {
                entries.put(id, new Entry(heard.word(), CompletableFuture.completedFuture(heard.receipt())));
            }
        } finally {
            stripe.unlock();
        }
    }

    private boolean isNew(String id, LastWord word) {
        return begun.isDone() && !isLast(id, word);
    }

    private boolean isLast(String id, LastWord word) {
        Entry known = entries.get(id).orElse(null);
        return known != null && known.word.isSameAs(word) && !known.receipt.isCompletedExceptionally();
    }

    private ReentrantLock stripe(String id) {
        return stripes[Math.floorMod(id.hashCode(), STRIPES)];
    }

    /** The receipt of the last word under the id, as long as it is remembered. */
    Optional<Receipt> receipt(String id) {
        Entry entry = entries.get(id).orElse(null);
        return entry != null && entry.receipt.isDone() && !entry.receipt.isCompletedExceptionally()
                ? Optional.of(entry.receipt.join())
                : Optional.empty();
    }

    private record Entry(LastWord word, CompletableFuture<Receipt> receipt) {
        /** Of what is on its way it is not known where it will stand: then what is heard is believed, unless it is it. */
        boolean isBefore(Heard heard) {
            if (!receipt.isDone()) {
                return !word.recordDigest().equals(heard.word().recordDigest());
            }
            if (receipt.isCompletedExceptionally()) {
                return true;
            }
            Receipt known = receipt.join();
            return known.partition() != heard.receipt().partition()
                    || known.offset() < heard.receipt().offset();
        }
    }
}
