package org.dateline.ingest.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was published last under each article's id, so that the same content again is not published again. Only the last:
 * a text that comes back after another one is a revision.
 *
 * <p>Bounded in number and in time. The time is short, since other writers (a second ingest, a tombstone) are not seen
 * here, and what they say must not be shadowed for long.
 */
final class RecentArticles {
    private static final int MOST = 50_000;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int STRIPES = 64;

    private final Cache<String, Entry> entries =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    /**
     * Publishes, unless the last thing published under the id has this very content: then the receipt of that one comes
     * back as a duplicate's, once it is acknowledged. If that fails, so does this.
     */
    CompletableFuture<Receipt> publishOnce(
            String id, String contentDigest, Supplier<CompletableFuture<Receipt>> publish) {
        // In turn for each id, or what is remembered as last would not be what is last on the topic.
        ReentrantLock stripe = stripes[Math.floorMod(id.hashCode(), STRIPES)];
        stripe.lock();
        try {
            Entry known = entries.getIfPresent(id);
            if (known != null
                    && known.contentDigest.equals(contentDigest)
                    && !known.receipt.isCompletedExceptionally()) {
                return known.receipt.thenApply(Receipt::asDuplicate);
            }
            Entry entry = new Entry(contentDigest, publish.get());
            entries.put(id, entry);
            return entry.receipt.whenComplete((receipt, failure) -> {
                if (failure != null) {
                    entries.asMap().remove(id, entry);
                }
            });
        } finally {
            stripe.unlock();
        }
    }

    /** The receipt of what was acknowledged last under the id, as long as it is remembered. */
    Optional<Receipt> receipt(String id) {
        Entry entry = entries.getIfPresent(id);
        return entry != null && entry.receipt.isDone() && !entry.receipt.isCompletedExceptionally()
                ? Optional.of(entry.receipt.join())
                : Optional.empty();
    }

    private record Entry(String contentDigest, CompletableFuture<Receipt> receipt) {}
}
