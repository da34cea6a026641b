package org.dateline.ingest.warc;

import java.io.IOException;

/** The head of a GZIP member, RFC 1952 §2.3. */
final class GzipHead {
    private static final int FIXED = 10;
    private static final int HAS_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    /** Flags that nobody has defined. */
    private static final int RESERVED = 0xE0;

    private static final int LONGEST = 100_000;

    private GzipHead() {}

    /** Its bytes where one stands next; else 0. */
    static int length(PackedBytes packed) throws IOException {
        if (packed.buffer()[packed.at()] != 0x1F || !packed.has(FIXED)) {
            return 0;
        }
        int flags = byteAt(packed, 3);
        if (byteAt(packed, 1) != 0x8B || byteAt(packed, 2) != 8 || (flags & RESERVED) != 0) {
            return 0;
        }
        int length = FIXED;
        if ((flags & HAS_EXTRA) != 0) {
            length += packed.has(length + 2) ? 2 + byteAt(packed, length) + 256 * byteAt(packed, length + 1) : LONGEST;
        }
        if ((flags & HAS_NAME) != 0) {
            length = behindZero(packed, length);
        }
        if ((flags & HAS_COMMENT) != 0) {
            length = behindZero(packed, length);
        }
        length += (flags & HAS_CHECK) != 0 ? 2 : 0;
        return length < LONGEST && packed.has(length) ? length : 0;
    }

    private static int behindZero(PackedBytes packed, int from) throws IOException {
        int at = from;
        while (at < LONGEST && packed.has(at + 1) && byteAt(packed, at) != 0) {
            at++;
        }
        return at + 1;
    }

    private static int byteAt(PackedBytes packed, int offset) {
        return packed.buffer()[packed.at() + offset] & 0xFF;
    }
}
