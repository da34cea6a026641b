package org.dateline.enrich.crew;

import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.enrich.annotate.Annotator;

/** An annotator, and how many threads are lost in it at the moment. */
final class Seat {
    private final Annotator annotator;
    private final AtomicInteger abandoned = new AtomicInteger();

    Seat(Annotator annotator) {
        this.annotator = annotator;
    }

    Annotator annotator() {
        return annotator;
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
