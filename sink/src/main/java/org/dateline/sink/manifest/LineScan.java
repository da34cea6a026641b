package org.dateline.sink.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a file line by line from a position on, whatever its size, and knows where each line stands. */
final class LineScan {
    private static final int BUFFER_BYTES = 1 << 20;
    private static final int PROBE_BYTES = 1 << 10;

    /** Takes the lines in their order. */
    interface Lines {
        /**
         * @param position of the line's first byte
         * @param line without its line feed
         * @param whole false for a last line that has no line feed: a write was cut short there
         */
        void line(long position, byte[] line, boolean whole) throws IOException;
    }

    private LineScan() {}

    static void scan(FileChannel file, long from, Lines lines) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        long lineStart = from;
        long position = from;
        while (file.read(buffer.clear(), position) > 0) {
            byte[] bytes = buffer.array();
            int start = 0;
            for (int i = 0; i < buffer.position(); i++) {
                if (bytes[i] == '\n') {
                    line.write(bytes, start, i - start);
                    lines.line(lineStart, line.toByteArray(), true);
                    line.reset();
                    start = i + 1;
                    lineStart = position + start;
                }
            }
            line.write(bytes, start, buffer.position() - start);
            position += buffer.position();
        }
        if (line.size() > 0) {
            lines.line(lineStart, line.toByteArray(), false);
        }
    }

    /** The one line that starts at a position, without its line feed. */
    static byte[] lineAt(FileChannel file, long position) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(PROBE_BYTES);
        ByteBuffer buffer = ByteBuffer.allocate(PROBE_BYTES);
        long at = position;
        while (file.read(buffer.clear(), at) > 0) {
            for (int i = 0; i < buffer.position(); i++) {
                if (buffer.get(i) == '\n') {
                    line.write(buffer.array(), 0, i);
                    return line.toByteArray();
                }
            }
            line.write(buffer.array(), 0, buffer.position());
            at += buffer.position();
        }
        throw new IOException("no line ends after position " + position + ": the manifest was cut from outside");
    }
}
