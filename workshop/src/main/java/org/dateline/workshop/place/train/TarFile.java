package org.dateline.workshop.place.train;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Reads a tar archive as npm writes it: POSIX ustar, names short enough for its header. */
final class TarFile {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE = 156;
    private static final int OCTAL = 8;

    private final InputStream in;

    TarFile(InputStream in) {
        this.in = in;
    }

    /** @param file takes the name and the content of each plain file */
    void forEach(BiConsumer<String, byte[]> file) throws IOException {
        byte[] header = in.readNBytes(BLOCK);
        // Two blocks of zeros end an archive.
        while (header.length == BLOCK && header[0] != 0) {
            int size = Integer.parseInt(text(header, SIZE, SIZE_LENGTH), OCTAL);
            byte[] content = in.readNBytes(size);
            if (content.length < size) {
                throw new EOFException("the archive ends inside " + text(header, 0, NAME_LENGTH));
            }
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            if (header[TYPE] == '0' || header[TYPE] == 0) {
                file.accept(text(header, 0, NAME_LENGTH), content);
            }
            header = in.readNBytes(BLOCK);
        }
    }

    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0 && header[end] != ' ') {
            end++;
        }
        return new String(header, start, end - start, StandardCharsets.UTF_8);
    }
}
