package org.dateline.ingest.warc;

import java.io.IOException;

/** Looks for where a block must end, whatever its length says. */
final class BlockEnd {
    private static final int STEP = 64 * 1024;

    private final Window window;
    private final RecordStarts starts;

    BlockEnd(Window window, RecordStarts starts) {
        this.window = window;
        this.starts = starts;
    }

    enum Kind {
        /** Nothing ends it before the limit. */
        LIMIT,
        /** Another record begins. */
        START,
        /** Bytes are lost. */
        LOST,
        /** There are no more bytes. */
        END
    }

    /** @param offset of the first byte that is not the block's */
    record Found(Kind kind, int offset) {}

    /**
     * The first place from {@code from} on.
     *
     * @param everywhere whether a record may begin anywhere; else only where a piece does
     */
    Found find(int from, int limit, boolean everywhere) throws IOException {
        int offset = from;
        while (offset < limit) {
            int have = Math.min(limit, window.ahead(Math.min(limit, offset + STEP)));
            int to = have;
            Window.Seam seam = window.seam(offset);
            int seamAt =
                    seam == null ? Integer.MAX_VALUE : (int) Math.min(seam.at() - window.position(), Integer.MAX_VALUE);
            to = Math.min(to, seamAt);
            if (everywhere) {
                int start = start(Math.max(1, offset), to);
                if (start >= 0) {
                    return new Found(Kind.START, start);
                }
            }
            if (seam != null && seamAt < limit && seamAt <= have) {
                if (seam.damage() != null) {
                    return new Found(Kind.LOST, seamAt);
                }
                if (starts.isAt(seamAt)) {
                    return new Found(Kind.START, seamAt);
                }
                offset = seamAt + 1;
                continue;
            }
            if (have < limit && have < offset + STEP && window.isEnded()) {
                return new Found(Kind.END, have);
            }
            offset = have;
        }
        return new Found(Kind.LIMIT, limit);
    }

    /** Where the first record begins, -1 where none does. */
    int start(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            if (starts.isWithin(i)) {
                return i;
            }
        }
        return -1;
    }
}
