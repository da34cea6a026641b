package org.dateline.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of an archive in pieces: one ends where a GZIP member ends, or where bytes are lost. Not thread-safe. */
abstract class Pieces extends InputStream {
    /**
     * Goes on to the next piece, once this one has been read to its end.
     *
     * @return whether there is one
     */
    abstract boolean next() throws IOException;

    /** Where this piece begins in the archive, in bytes as they are stored. */
    abstract long position();

    /** What was lost before this piece, or behind the last one; {@code null} for nothing. */
    abstract @Nullable String damage();

    /** At the end of a piece there is nothing more, until {@link #next}. */
    @Override
    public abstract int read(byte[] into, int from, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
