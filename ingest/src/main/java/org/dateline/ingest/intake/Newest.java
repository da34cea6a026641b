package org.dateline.ingest.intake;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What was put last, under its ids: so many, and for so long where that is said. Whatever was put longest ago goes first, and not what is asked
 * for least, as caches have it: that would be what came a moment ago and is about to be sent again. Thread-safe.
 *
 * @param <V> a value is one's own: found again by identity
 */
public final class Newest<V> {
    private final int most;
    private final long keptNanos;
    private final LongSupplier nanoTime;
    /** In the order in which they were put. */
    private final Map<String, Put<V>> all = new LinkedHashMap<>();

    /** However long ago they were put. */
    public Newest(int most) {
        this.most = most;
        this.keptNanos = Long.MAX_VALUE;
        this.nanoTime = () -> 0;
    }

    /** @param nanoTime as {@link System#nanoTime} */
    Newest(int most, Duration kept, LongSupplier nanoTime) {
        this.most = most;
        this.keptNanos = kept.toNanos();
        this.nanoTime = nanoTime;
    }

    private record Put<V>(V value, long when) {}

    public synchronized Optional<V> get(String id) {
        Put<V> put = all.get(id);
        return put == null || isOver(put) ? Optional.empty() : Optional.of(put.value());
    }

    public synchronized void put(String id, V value) {
        all.remove(id);
        all.put(id, new Put<>(value, nanoTime.getAsLong()));
        Iterator<Put<V>> oldest = all.values().iterator();
        while (all.size() > most || isOver(all.values().iterator().next())) {
            oldest.next();
            oldest.remove();
        }
    }

    /** If it is still this one. */
    synchronized void remove(String id, V value) {
        Put<V> put = all.get(id);
        if (put != null && put.value() == value) {
            all.remove(id);
        }
    }

    private boolean isOver(Put<V> put) {
        return nanoTime.getAsLong() - put.when() > keptNanos;
    }
}
