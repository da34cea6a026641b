package org.dateline.reader.query;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.reader.index.Snapshot;

/**
 * Snapshots that are kept for a while for who goes on to the next page: scores change as articles arrive, and the pages
 * must fit together. Thread-safe.
 */
final class Leases implements AutoCloseable {
    private static final long KEPT_NANOS = Duration.ofMinutes(2).toNanos();
    private static final int MOST = 32;

    private final ArrayDeque<Lease> leases = new ArrayDeque<>();
    /** Not the same numbers again after a restart. */
    private final AtomicLong next = new AtomicLong(System.currentTimeMillis() << 20);

    private record Lease(long id, Snapshot snapshot, long since) {}

    /**
     * Keeps the snapshot.
     *
     * @return by which name
     */
    synchronized long keep(Snapshot snapshot) {
        expire();
        Lease last = leases.peekLast();
        if (last != null && last.snapshot() == snapshot) {
            return last.id();
        }
        if (!snapshot.retain()) {
            throw new IllegalStateException("a snapshot was closed while it was in use");
        }
        Lease lease = new Lease(next.incrementAndGet(), snapshot, System.nanoTime());
        leases.add(lease);
        return lease.id();
    }

    /** To be closed by who takes it. */
    synchronized Optional<Snapshot> take(long id) {
        expire();
        return leases.stream()
                .filter(lease -> lease.id() == id && lease.snapshot().retain())
                .findFirst()
                .map(Lease::snapshot);
    }

    private void expire() {
        long now = System.nanoTime();
        Iterator<Lease> oldest = leases.iterator();
        while (oldest.hasNext()) {
            Lease lease = oldest.next();
            if (now - lease.since() < KEPT_NANOS && leases.size() <= MOST) {
                return;
            }
            oldest.remove();
            lease.snapshot().close();
        }
    }

    @Override
    public synchronized void close() {
        leases.forEach(lease -> lease.snapshot().close());
        leases.clear();
    }
}
