package org.dateline.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The bytes of an archive from where one stands, as far ahead as one asks, and where pieces begin. Not thread-safe. */
final class Window {
    private static final int READ = 64 * 1024;

    private final InputStream bytes;
    private final Pieces pieces;
    private final Deque<Seam> seams = new ArrayDeque<>();
    private byte[] buffer = new byte[2 * READ];
    private int at;
    private int end;
    private long before;
    private boolean ended;
    private Seam last = new Seam(0, 0, null);

    /**
     * @param bytes those of the pieces, counted by whoever bounds them
     * @param pieces asked for the next one at each end of the bytes
     */
    Window(InputStream bytes, Pieces pieces) {
        this.bytes = bytes;
        this.pieces = pieces;
        seams.add(new Seam(0, pieces.position(), pieces.damage()));
    }

    /**
     * Where a piece begins, or the last one ends.
     *
     * @param at its first byte, among those that are unpacked
     * @param position the same in the archive
     * @param damage what is lost before it, or {@code null}
     */
    record Seam(long at, long position, @Nullable String damage) {}

    /** How many bytes are at hand: so many as are asked for, fewer only at the end of all. */
    int ahead(int wanted) throws IOException {
        while (end - at < wanted && !ended) {
            more();
        }
        return end - at;
    }

    boolean isEnded() {
        return ended;
    }

    byte at(int offset) {
        return buffer[at + offset];
    }

    /** Whether a line or a piece begins at an offset. */
    boolean isLineStart(int offset) {
        return (at + offset > 0 && buffer[at + offset - 1] == '\n')
                || position() + offset == last.at()
                || seamAt(offset) != null;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return at;
    }

    /** Among the bytes that are unpacked. */
    long position() {
        return before + at;
    }

    void skip(int count) {
        at += count;
    }

    /** The first seam at or behind an offset, among the bytes at hand; {@code null} where there is none. */
    @Nullable
    Seam seam(int offset) {
        long from = position() + offset;
        for (Seam seam : seams) {
            if (seam.at() >= from) {
                return seam;
            }
        }
        return null;
    }

    /** The seam right at an offset, {@code null} where there is none. */
    @Nullable
    Seam seamAt(int offset) {
        Seam seam = seam(offset);
        return seam != null && seam.at() == position() + offset ? seam : null;
    }

    /** The next seam that one stands at or has passed, once. */
    @Nullable
    Seam passed() {
        Seam next = seams.peek();
        if (next == null || next.at() > position()) {
            return null;
        }
        last = next;
        return seams.remove();
    }

    /** Where one stands, for people: the byte of the archive, and how far behind it among those unpacked. */
    String place() {
        long behind = position() - last.at();
        return behind == 0 ? String.valueOf(last.position()) : last.position() + "+" + behind;
    }

    private void more() throws IOException {
        room();
        int read = bytes.read(buffer, end, buffer.length - end);
        if (read >= 0) {
            end += read;
            return;
        }
        ended = !pieces.next();
        String damage = pieces.damage();
        if (!ended || damage != null) {
            seams.add(new Seam(before + end, pieces.position(), damage));
        }
    }

    private void room() {
        if (buffer.length - end >= READ) {
            return;
        }
        // One before, to tell whether a line begins.
        int from = Math.max(0, at - 1);
        int kept = end - from;
        byte[] next = kept + READ > buffer.length / 2 ? new byte[2 * (kept + READ)] : buffer;
        System.arraycopy(buffer, from, next, 0, kept);
        buffer = next;
        before += from;
        at -= from;
        end = kept;
    }
}
