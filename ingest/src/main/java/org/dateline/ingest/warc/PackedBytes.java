package org.dateline.ingest.warc;

import java.io.IOException;
import java.io.InputStream;

/** Packed bytes with those before them still at hand, so that a member that went wrong is looked at again. Not thread-safe. */
final class PackedBytes {
    /** So far back one may go: most members are smaller. */
    private static final int KEPT = 4 * 1024 * 1024;

    private static final int READ = 64 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[2 * READ];
    private int at;
    private int end;
    private int mark;
    private long before;

    PackedBytes(InputStream in) {
        this.in = in;
    }

    byte[] buffer() {
        return buffer;
    }

    /** Index in {@link #buffer} of the next byte. */
    int at() {
        return at;
    }

    int available() {
        return end - at;
    }

    long position() {
        return before + at;
    }

    void skip(int bytes) {
        at += bytes;
    }

    /** From here on bytes are kept. */
    void mark() {
        mark = at;
    }

    /** Goes back to the byte behind the mark, or behind the oldest that is kept. @return how far */
    int back() {
        int to = Math.min(at, mark + 1);
        int far = at - to;
        at = to;
        return far;
    }

    /** @return whether at least so many bytes are at hand */
    boolean has(int bytes) throws IOException {
        while (end - at < bytes) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    /** @return whether there was more */
    boolean more() throws IOException {
        room();
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    private void room() {
        if (buffer.length - end >= READ) {
            return;
        }
        int from = Math.max(0, Math.max(mark, at - KEPT));
        int kept = end - from;
        byte[] next = kept + READ > buffer.length / 2 ? new byte[2 * (kept + READ)] : buffer;
        System.arraycopy(buffer, from, next, 0, kept);
        buffer = next;
        before += from;
        at -= from;
        end -= from;
        mark = Math.max(0, mark - from);
    }
}
