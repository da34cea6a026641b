package org.dateline.delivery.loop;

import java.time.Duration;
import org.dateline.messages.Rejection;

/**
 * Is told how a loop fares, on the loop's own thread: be quick. A service glues it to its health and its counters.
 * Nothing here is called before it is final, so that counters of it can be added up.
 */
public interface LoopObserver {
    /** Tells nobody. */
    LoopObserver NONE = new LoopObserver() {};

    /** The loop is at work or polls; called at every turn, and at least at every poll. */
    default void beat() {}

    /** The watch over Kafka, a thread of its own, has looked; called every second or so. */
    default void watched() {}

    /**
     * Records are in hand that are not committed yet; told again when they are taken again after a failure.
     *
     * @param oldest when the oldest of them was produced; milliseconds since the epoch
     */
    default void taken(long oldest) {}

    /** Nothing came: all that could be read is committed. */
    default void idle() {}

    /** A batch is committed. */
    default void batch(BatchReport report) {}

    /** A record of a committed batch is on the rejected topic. */
    default void rejected(Rejection rejection) {}

    /** A record of a committed batch was dropped, for one of a few fixed reasons. */
    default void dropped(String why) {}

    /**
     * Kafka or the store is away: nothing is lost and nothing goes on until {@link #running()}.
     *
     * @param why in words for a person who can cure it
     */
    default void waiting(String why) {}

    /** The same, where it is the store that is away: whoever shows the store's own health need not show it twice. */
    default void waitingForStore(String why) {
        waiting(why);
    }

    /** The loop reads and writes; called at the start, and again when a wait is over. */
    default void running() {}

    /** The loop has ended for a reason that waiting cannot cure. */
    default void dead(Throwable why) {}

    /**
     * @param records as read; {@code forwarded + rejected + dropped}
     * @param took from the poll's return to the end of the commit
     */
    record BatchReport(int records, int forwarded, int rejected, int dropped, Duration took) {}
}
