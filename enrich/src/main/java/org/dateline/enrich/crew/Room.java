package org.dateline.enrich.crew;

/**
 * How many bytes of input may be worked on at a time: what an annotator makes of a long article is many times its size,
 * and two of them side by side may be more than the heap holds. Thread-safe.
 */
final class Room {
    /** Models and all that does not grow with the input. */
    private static final long STANDING_BYTES = 128L << 20;
    /**
     * Heap for a byte of input while it is worked on: its text, tokens, findings and JSON. An estimate, on the safe side:
     * with it six articles of 3 MB each go through 256 MB of heap.
     */
    private static final long HEAP_FOR_A_BYTE = 32;

    private static final long SMALLEST = 1 << 20;

    private final long most;
    private long taken;

    /** @param most a task of more bytes than that goes alone */
    Room(long most) {
        this.most = most;
    }

    /** As much as this JVM's heap allows. */
    static Room ofHeap() {
        return new Room(Math.max(SMALLEST, (Runtime.getRuntime().maxMemory() - STANDING_BYTES) / HEAP_FOR_A_BYTE));
    }

    /** Waits for room. */
    synchronized void enter(long bytes) throws InterruptedException {
        while (taken > 0 && taken + bytes > most) {
            wait();
        }
        taken += bytes;
    }

    synchronized void leave(long bytes) {
        taken -= bytes;
        notifyAll();
    }
}
