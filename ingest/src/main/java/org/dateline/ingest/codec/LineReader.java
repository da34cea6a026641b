package org.dateline.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of any length line by line in bounded memory. Blank lines are counted and left out; a byte order mark
 * at the start and the CR of CR LF are not part of a line. Not thread-safe; the caller closes the stream.
 */
public final class LineReader {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final int maxLineBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long number;

    /** @param maxLineBytes longer lines come back cut and marked {@link RawLine#tooLong} */
    public LineReader(InputStream in, int maxLineBytes) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
    }

    /** The next line that is not blank, or {@code null} at the end. */
    public @Nullable RawLine next() throws IOException {
        while (fill()) {
            number++;
            RawLine line = line();
            if (!isBlank(line.bytes())) {
                return line;
            }
        }
        return null;
    }

    private RawLine line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean ended = false;
        long length = 0;
        while (!ended && fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            ended = end < limit;
            length += end - position;
            // One byte more than the cap is kept for the CR that a line of just the cap may end in.
            line.write(buffer, position, Math.min(end - position, maxLineBytes + 1 - line.size()));
            position = ended ? end + 1 : end;
        }
        return finished(line.toByteArray(), length);
    }

    private RawLine finished(byte[] read, long length) {
        boolean endsInCr = length == read.length && read.length > 0 && read[read.length - 1] == '\r';
        int from = number == 1 && startsWithMark(read) ? 3 : 0;
        long contentLength = length - from - (endsInCr ? 1 : 0);
        int kept = (int) Math.min(contentLength, Math.min(maxLineBytes, read.length - from));
        byte[] bytes = new byte[kept];
        System.arraycopy(read, from, bytes, 0, kept);
        return new RawLine(number, bytes, maxLineBytes, contentLength > maxLineBytes);
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = in.read(buffer, 0, buffer.length);
        return limit > 0;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
