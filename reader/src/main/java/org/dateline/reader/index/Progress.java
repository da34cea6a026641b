package org.dateline.reader.index;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How far the feed has come. Thread-safe. */
public final class Progress {
    private final AtomicLong taken = new AtomicLong();
    private volatile Seen last = new Seen(Positions.start("", 0), List.of());
    private volatile boolean caughtUp;
    private volatile boolean rehearsed;
    private volatile Runnable looked = () -> {};

    /**
     * @param reached what has been read
     * @param ends what stands on the topic, by partition
     */
    public record Seen(Positions reached, List<Long> ends) {
        public Seen {
            ends = List.copyOf(ends);
        }

        /** Offsets still to be read. */
        public long behind() {
            long behind = 0;
            for (int partition = 0; partition < ends.size(); partition++) {
                behind += Math.max(0, ends.get(partition) - reached.of(partition));
            }
            return behind;
        }
    }

    void taken(int records) {
        taken.addAndGet(records);
    }

    void seen(Positions reached, List<Long> ends) {
        // What stood there at the look before: a topic that never rests is caught up with all the same.
        List<Long> before = last.ends();
        caughtUp |= !before.isEmpty() && new Seen(reached, before).behind() == 0;
        last = new Seen(reached, ends);
        looked.run();
    }

    /** Told after each look, by the thread of the feed. */
    public void onLook(Runnable listener) {
        looked = listener;
    }

    /** Records read since the start. */
    public long taken() {
        return taken.get();
    }

    /** At the last look, one a second. */
    public Seen seen() {
        return last;
    }

    /** Whether all that stood on the topic had been read once since the start. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** What was to be asked beforehand has been asked. */
    public void rehearsed() {
        rehearsed = true;
    }

    /** Whether it has caught up, and has been {@link #rehearsed}. */
    public boolean isReady() {
        return caughtUp && rehearsed;
    }
}
