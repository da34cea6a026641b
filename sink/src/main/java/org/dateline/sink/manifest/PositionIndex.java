package org.dateline.sink.manifest;

import java.util.Arrays;

/**
 * Where the newest line of each article stands in one partition's manifest: half an id and a position, 16 bytes a slot.
 *
 * <p>Filled to between 3/8 and 3/4, so an article costs 21 to 43 bytes: a million of them about 32 MB. Everything else
 * is read from the line itself, and only for an article that is known already. Two ids may share their first half; the
 * caller compares the whole id in the line. Not thread-safe.
 */
final class PositionIndex {
    private static final int FIRST_SLOTS = 1 << 8;
    private static final long EMPTY = -1;

    private long[] keys = new long[FIRST_SLOTS];
    private long[] positions = filled(FIRST_SLOTS);
    private int size;

    /** Decides whether the line at a position is the one that is sought. */
    interface Match {
        boolean isAt(long position) throws java.io.IOException;
    }

    /** The newest position for a key whose line matches, or -1. */
    long find(long key, Match match) throws java.io.IOException {
        int slot = slotOf(key, match);
        return positions[slot];
    }

    /** Takes the place of the position whose line matches, else adds one. */
    void put(long key, long position, Match match) throws java.io.IOException {
        int slot = slotOf(key, match);
        if (positions[slot] == EMPTY) {
            size++;
        }
        keys[slot] = key;
        positions[slot] = position;
        if (size > keys.length / 4 * 3) {
            grow();
        }
    }

    int size() {
        return size;
    }

    /** Each position that is held, in no order. */
    long[] all() {
        return Arrays.stream(positions).filter(position -> position != EMPTY).toArray();
    }

    private int slotOf(long key, Match match) throws java.io.IOException {
        int mask = keys.length - 1;
        int slot = spread(key) & mask;
        while (positions[slot] != EMPTY && !(keys[slot] == key && match.isAt(positions[slot]))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPositions = positions;
        keys = new long[oldKeys.length * 2];
        positions = filled(keys.length);
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPositions[i] != EMPTY) {
                int slot = spread(oldKeys[i]) & mask;
                while (positions[slot] != EMPTY) {
                    slot = (slot + 1) & mask;
                }
                keys[slot] = oldKeys[i];
                positions[slot] = oldPositions[i];
            }
        }
    }

    private static int spread(long key) {
        return (int) (key ^ (key >>> 32));
    }

    private static long[] filled(int slots) {
        long[] positions = new long[slots];
        Arrays.fill(positions, EMPTY);
        return positions;
    }
}
