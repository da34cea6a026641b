package org.dateline.sink.manifest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest line of each article stands in one partition's manifest: half an id and a position, 16 bytes a slot.
 *
 * <p>The first few thousand are kept in memory, and all of them in a file once they are more: 21 to 43 bytes an article
 * on the disk, and in memory nothing that grows with them. Everything else is read from the line itself, and only for an
 * article that is known already. Two ids may share their first half; the caller compares the whole id in the line. Not
 * thread-safe.
 */
final class PositionIndex implements AutoCloseable {
    private static final int FIRST_SLOTS = 1 << 8;
    /** 64 KB of them. */
    private static final int MOST_SLOTS_IN_MEMORY = 1 << 12;

    private final FileMaker maker;
    private Slots slots;
    private long size;
    private long highest = Slots.EMPTY;

    /** An empty one; the maker is asked once they do not fit into memory. */
    PositionIndex(FileMaker maker) {
        this.maker = maker;
        this.slots = new HeapSlots(FIRST_SLOTS);
    }

    private PositionIndex(FileMaker maker, FileSlots slots) throws IOException {
        this.maker = maker;
        this.slots = slots;
        for (long slot = 0; slot < slots.count(); slot++) {
            long position = slots.position(slot);
            size += position == Slots.EMPTY ? 0 : 1;
            highest = Math.max(highest, position);
        }
    }

    /** One that is there already, with all that stands in it. */
    static PositionIndex in(FileSlots slots, FileMaker maker) throws IOException {
        return new PositionIndex(maker, slots);
    }

    /** Makes a file for so many slots. */
    interface FileMaker {
        FileSlots make(long count) throws IOException;
    }

    /** Decides whether the line at a position is the one that is sought. */
    interface Match {
        boolean isAt(long position) throws IOException;
    }

    /** The newest position for a key whose line matches, or -1. */
    long find(long key, Match match) throws IOException {
        return slots.position(slotOf(key, match));
    }

    /** Takes the place of the position whose line matches, else adds one. */
    void put(long key, long position, Match match) throws IOException {
        long slot = slotOf(key, match);
        boolean known = slots.position(slot) != Slots.EMPTY;
        slots.set(slot, key, position);
        if (!known && ++size > slots.count() / 4 * 3) {
            grow();
        }
    }

    long size() {
        return size;
    }

    /** The highest position that was in it when it was opened. */
    long highest() {
        return highest;
    }

    /** The slots where they are in a file, else {@code null}. */
    @Nullable
    FileSlots file() {
        return slots instanceof FileSlots inFile ? inFile : null;
    }

    void flush() throws IOException {
        slots.flush();
    }

    private long slotOf(long key, Match match) throws IOException {
        long slot = home(key, slots);
        while (true) {
            long position = slots.position(slot);
            if (position == Slots.EMPTY || (slots.key(slot) == key && match.isAt(position))) {
                return slot;
            }
            slot = next(slot, slots);
        }
    }

    private void grow() throws IOException {
        long count = slots.count() * 2;
        Slots larger = count <= MOST_SLOTS_IN_MEMORY ? new HeapSlots((int) count) : maker.make(count);
        try {
            move(slots, larger);
        } catch (IOException e) {
            larger.close();
            throw e;
        }
        slots.close();
        slots = larger;
    }

    private static void move(Slots from, Slots to) throws IOException {
        for (long old = 0; old < from.count(); old++) {
            long position = from.position(old);
            if (position != Slots.EMPTY) {
                long key = from.key(old);
                long slot = home(key, to);
                while (to.position(slot) != Slots.EMPTY) {
                    slot = next(slot, to);
                }
                to.set(slot, key, position);
            }
        }
    }

    /** By the first bits, so that a larger table has the same order, and growing reads and writes from end to end. */
    private static long home(long key, Slots in) {
        return key >>> (Long.numberOfLeadingZeros(in.count()) + 1);
    }

    private static long next(long slot, Slots in) {
        return (slot + 1) & (in.count() - 1);
    }

    @Override
    public void close() throws IOException {
        slots.close();
    }
}
