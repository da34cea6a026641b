package org.dateline.enrich.known;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.function.IntConsumer;

/**
 * Names in the order of their UTF-8 bytes, each without what it has in common with the one before. Every {@value #BLOCK}th
 * is whole, and a search halves the blocks first. A third of the bytes of the names, and no object a name. Immutable.
 */
final class SortedNames {
    private static final int BLOCK = 16;
    /** Longest name in UTF-8, since a length is one byte. */
    static final int MOST_BYTES = 255;

    /** Of each name: how many bytes are those of the one before, how many follow, and these. */
    private final byte[] bytes;

    private final int count;
    private final int[] blocks;

    SortedNames(byte[] bytes, int count) {
        this.bytes = bytes;
        this.count = count;
        blocks = new int[(count + BLOCK - 1) / BLOCK];
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (i % BLOCK == 0) {
                blocks[i / BLOCK] = at;
            }
            at += 2 + (bytes[at + 1] & 0xFF);
        }
        if (at != bytes.length) {
            throw new DamagedWhosWho("its names end at byte " + at + ": must end at " + bytes.length);
        }
    }

    /** @param names in UTF-8 not longer than {@value #MOST_BYTES} bytes, ordered by them */
    static byte[] packed(SortedSet<byte[]> names) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] before = {};
        int i = 0;
        for (byte[] name : names) {
            int common = Arrays.mismatch(before, name);
            int same = i++ % BLOCK == 0 ? 0 : common < 0 ? name.length : common;
            packed.write(same);
            packed.write(name.length - same);
            packed.write(name, same, name.length - same);
            before = name;
        }
        return packed.toByteArray();
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The number of a name in their order, or -1. */
    int find(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        if (wanted.length == 0 || wanted.length > MOST_BYTES || count == 0) {
            return -1;
        }
        int block = lastBlockNotAfter(wanted);
        return block < 0 ? -1 : inBlock(block, wanted);
    }

    private int lastBlockNotAfter(byte[] wanted) {
        int low = 0;
        int high = blocks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int at = blocks[middle];
            int length = bytes[at + 1] & 0xFF;
            if (Arrays.compareUnsigned(bytes, at + 2, at + 2 + length, wanted, 0, wanted.length) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private int inBlock(int block, byte[] wanted) {
        int at = blocks[block];
        // How many bytes the wanted name has in common with the one before this.
        int matched = 0;
        for (int i = block * BLOCK; i < Math.min(count, (block + 1) * BLOCK); i++) {
            int same = bytes[at] & 0xFF;
            int length = bytes[at + 1] & 0xFF;
            if (same < matched) {
                return -1;
            }
            if (same == matched) {
                int more = Arrays.mismatch(bytes, at + 2, at + 2 + length, wanted, same, wanted.length);
                if (more < 0) {
                    return i;
                }
                matched = same + more;
                if (matched < same + length && matched < wanted.length) {
                    boolean beyond = (bytes[at + 2 + more] & 0xFF) > (wanted[matched] & 0xFF);
                    if (beyond) {
                        return -1;
                    }
                }
            }
            at += 2 + length;
        }
        return -1;
    }

    /** The numbers of all names that begin with something, in their order. */
    void beginningWith(String beginning, IntConsumer number) {
        byte[] wanted = beginning.getBytes(StandardCharsets.UTF_8);
        if (wanted.length == 0 || wanted.length > MOST_BYTES || count == 0) {
            return;
        }
        int first = Math.max(0, lastBlockNotAfter(wanted)) * BLOCK;
        byte[] name = new byte[MOST_BYTES];
        int at = blocks[first / BLOCK];
        for (int i = first; i < count; i++) {
            int same = bytes[at] & 0xFF;
            int length = bytes[at + 1] & 0xFF;
            System.arraycopy(bytes, at + 2, name, same, length);
            at += 2 + length;
            int whole = same + length;
            if (whole >= wanted.length && Arrays.equals(name, 0, wanted.length, wanted, 0, wanted.length)) {
                number.accept(i);
            } else if (Arrays.compareUnsigned(name, 0, whole, wanted, 0, wanted.length) > 0) {
                return;
            }
        }
    }

    /** Reads all names in their order, for who compares two tables. */
    Cursor cursor() {
        return new Cursor();
    }

    /** One name after the other. */
    final class Cursor {
        private final byte[] name = new byte[MOST_BYTES];
        private int at;

        /** To be called not more often than there are names. */
        String next() {
            int same = bytes[at] & 0xFF;
            int length = bytes[at + 1] & 0xFF;
            System.arraycopy(bytes, at + 2, name, same, length);
            at += 2 + length;
            return new String(name, 0, same + length, StandardCharsets.UTF_8);
        }
    }
}
