package org.dateline.ingest.codec.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of JSON of any length into its values in bounded memory: a value a line, one over many lines, several
 * behind each other, or the elements of arrays. Only cuts; whether a frame is JSON is for who reads it. A frame that is
 * broken ends where the next one surely begins, so that it costs no neighbours. The encoding must keep ASCII as it is.
 *
 * <p>Not thread-safe; the caller closes the stream.
 */
final class JsonFrames {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** What a line break inside a value means. */
    private enum Layout {
        /** Not known yet: nothing has told. */
        OPEN,
        /** A value a line: a line break ends it, complete or not. */
        LINES,
        /** Values over many lines. */
        PRETTY
    }

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long line = 1;
    private Layout layout = Layout.OPEN;
    private boolean inArray;
    private int element;

    /** @param maxBytes longer frames come back cut and marked {@link RawLine#tooLong} */
    JsonFrames(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next value, or {@code null} at the end. */
    @Nullable
    RawLine next() throws IOException {
        while (fill()) {
            int b = buffer[position] & 0xFF;
            if (isBlank(b) || (inArray && b == ',')) {
                position++;
                if (b == '\n') {
                    line++;
                    inArray &= layout != Layout.LINES;
                }
            } else if (isMark(b)) {
                position++;
            } else if (b == '[' && !inArray) {
                position++;
                inArray = true;
                element = -1;
            } else if (b == ']' && inArray) {
                position++;
                inArray = false;
                afterArray();
            } else {
                element++;
                return b == '{' ? object() : other();
            }
        }
        return null;
    }

    private RawLine object() throws IOException {
        Frame frame = new Frame();
        JsonNesting nesting = new JsonNesting();
        while (fill()) {
            byte b = buffer[position];
            if (b == '\n') {
                if (endsAtLineBreak(frame)) {
                    return frame.finished();
                }
                continue;
            }
            position++;
            frame.add(b);
            nesting.read(b);
            if (nesting.isOutside()) {
                rest(frame);
                return frame.finished();
            }
        }
        return frame.finished();
    }

    /** Whether the line break that is next ends an object that is still open. */
    private boolean endsAtLineBreak(Frame frame) throws IOException {
        if (layout == Layout.LINES) {
            return true;
        }
        line++;
        position++;
        int after = peek();
        boolean another = after == '{' && !inArray;
        if (layout == Layout.OPEN) {
            layout = another ? Layout.LINES : Layout.PRETTY;
        }
        if (!another) {
            frame.add((byte) '\n');
        }
        return another;
    }

    /** What stands behind a complete object in its line: nothing, another one, or rubbish that belongs to it. */
    private void rest(Frame frame) throws IOException {
        while (!inArray && fill()) {
            byte b = buffer[position];
            if (b == '\n') {
                layout = layout == Layout.OPEN ? Layout.LINES : layout;
                return;
            }
            if (b == '{' && frame.isComplete()) {
                return;
            }
            position++;
            if (!isBlank(b & 0xFF)) {
                frame.spoil(b);
            }
        }
    }

    /** A line whose array is closed may be one of many lines. */
    private void afterArray() throws IOException {
        while (layout == Layout.OPEN && fill() && isBlank(buffer[position] & 0xFF)) {
            if (buffer[position] == '\n') {
                layout = Layout.LINES;
                return;
            }
            position++;
        }
    }

    /** No object: to the end of the line, or to the next element. */
    private RawLine other() throws IOException {
        Frame frame = new Frame();
        JsonNesting nesting = new JsonNesting();
        while (fill()) {
            byte b = buffer[position];
            if (b == '\n' || (inArray && nesting.isOutside() && (b == ',' || b == ']'))) {
                break;
            }
            position++;
            frame.add(b);
            nesting.read(b);
        }
        return frame.finished();
    }

    private int peek() throws IOException {
        return fill() ? buffer[position] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = in.read(buffer, 0, buffer.length);
        return limit > 0;
    }

    /** RFC 7464 begins each value with a record separator. */
    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0x1E;
    }

    /** The bytes of a byte order mark are passed over at the very start only: elsewhere they are no JSON. */
    private boolean isMark(int b) {
        return line == 1 && layout == Layout.OPEN && element == 0 && !inArray && (b == 0xEF || b == 0xBB || b == 0xBF);
    }

    /** One value as it grows. */
    private final class Frame {
        private byte[] bytes = new byte[1024];
        private int kept;
        private final long startsAt = line;
        private final int at = inArray ? element : -1;
        private long length;
        private boolean spoilt;

        void add(byte b) {
            // One byte more than the cap is kept for the CR that a line of just the cap may end in.
            if (kept <= maxBytes) {
                if (kept == bytes.length) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes + 1L, 2L * kept));
                }
                bytes[kept++] = b;
            }
            length++;
        }

        /** What follows a complete value on its line makes it none. */
        void spoil(byte b) {
            spoilt = true;
            add(b);
        }

        boolean isComplete() {
            return !spoilt;
        }

        RawLine finished() {
            int end = kept;
            // The CR of CR LF is no part of a line that a line break has ended.
            if (end > 0 && end == length && bytes[end - 1] == '\r') {
                end--;
            }
            boolean tooLong = end > maxBytes || length > kept;
            return new RawLine(startsAt, at, Arrays.copyOf(bytes, Math.min(end, maxBytes)), maxBytes, tooLong);
        }
    }
}
