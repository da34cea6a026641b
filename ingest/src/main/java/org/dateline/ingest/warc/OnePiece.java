package org.dateline.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An archive that is not packed. */
final class OnePiece extends Pieces {
    private final InputStream in;
    private long position;
    private @Nullable String damage;

    OnePiece(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (damage != null) {
            return -1;
        }
        try {
            int read = in.read(into, from, length);
            position += Math.max(0, read);
            return read;
        } catch (IOException e) {
            // What it stands in is broken: what was read of it stands.
            damage = "the rest cannot be read";
            return -1;
        }
    }

    @Override
    boolean next() {
        return false;
    }

    @Override
    long position() {
        return position;
    }

    @Override
    @Nullable
    String damage() {
        return damage;
    }
}
