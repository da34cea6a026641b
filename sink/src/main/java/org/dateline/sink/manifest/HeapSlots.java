package org.dateline.sink.manifest;

import java.util.Arrays;

/** Slots in memory: 16 bytes each. */
final class HeapSlots implements Slots {
    private final long[] keys;
    private final long[] positions;

    HeapSlots(int count) {
        this.keys = new long[count];
        this.positions = new long[count];
        Arrays.fill(positions, EMPTY);
    }

    @Override
    public long count() {
        return keys.length;
    }

    @Override
    public long key(long slot) {
        return keys[(int) slot];
    }

    @Override
    public long position(long slot) {
        return positions[(int) slot];
    }

    @Override
    public void set(long slot, long key, long position) {
        keys[(int) slot] = key;
        positions[(int) slot] = position;
    }

    @Override
    public void close() {}
}
