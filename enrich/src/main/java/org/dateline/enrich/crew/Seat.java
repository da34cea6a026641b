package org.dateline.enrich.crew;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.enrich.annotate.Annotator;

/**
 * An annotator, and how it fares: how many threads are lost in it at the moment, and how often it was late of late.
 *
 * <p>One that is late again and again is left out for a while, since with thousands of articles in a batch even a short
 * deadline would add up to longer than a member of a consumer group may be away.
 */
final class Seat {
    /** So often late within {@link #WHILE}, and it is left out until the first of them is that long ago. */
    static final int MOST_LATE = 10;

    static final Duration WHILE = Duration.ofMinutes(1);

    private final Annotator annotator;
    private final AtomicInteger abandoned = new AtomicInteger();

    private final Deque<Long> late = new ArrayDeque<>();

    Seat(Annotator annotator) {
        this.annotator = annotator;
    }

    Annotator annotator() {
        return annotator;
    }

    /** Why it is not to be asked now; nothing where it is. */
    Optional<String> leftOut(Deadline deadline, long nanoTime) {
        int hanging = abandoned.get();
        if (hanging >= deadline.mostAbandoned()) {
            return Optional.of("not asked: " + hanging + " of its calls hang");
        }
        synchronized (late) {
            while (!late.isEmpty() && nanoTime - late.getFirst() > WHILE.toNanos()) {
                late.removeFirst();
            }
            return late.size() < MOST_LATE
                    ? Optional.empty()
                    : Optional.of("not asked: late " + late.size() + " times within " + WHILE);
        }
    }

    void wasLate(long nanoTime) {
        synchronized (late) {
            late.addLast(nanoTime);
        }
    }

    int abandoned() {
        return abandoned.get();
    }

    void threadAbandoned() {
        abandoned.incrementAndGet();
    }

    void threadCameBack() {
        abandoned.decrementAndGet();
    }
}
