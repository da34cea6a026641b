package org.dateline.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * An archive whose records are packed, each by itself or many together: each GZIP member a piece. A broken one is given as
 * far as it goes, and the next one is looked for behind its first byte: where bytes are lost it stands inside of it.
 */
final class GzipMembers extends Pieces {
    private static final int TAIL = 8;
    /** So many bytes are gone through a second time; then it goes on where it stands. */
    private static final long MOST_AGAIN = 64L * 1024 * 1024;
    /** So much of what may be a member is unpacked to see whether it is one. */
    private static final int TRIED = 1024;

    private final PackedBytes packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private long position;
    private long again;
    private boolean reading;
    private @Nullable String broken;
    private @Nullable String damage;

    GzipMembers(InputStream in) throws IOException {
        this.packed = new PackedBytes(in);
        next();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (reading) {
            long before = inflater.getBytesWritten();
            try {
                int read = inflater.inflate(into, from, length);
                if (read > 0) {
                    checksum.update(into, from, read);
                    return read;
                }
                if (inflater.finished()) {
                    end();
                } else if (inflater.needsDictionary() || (inflater.needsInput() && !feed())) {
                    broken("ends too soon");
                }
            } catch (DataFormatException e) {
                broken("is broken");
                int read = (int) (inflater.getBytesWritten() - before);
                if (read > 0) {
                    return read;
                }
            }
        }
        return -1;
    }

    private boolean feed() throws IOException {
        if (packed.available() == 0 && !packed.more()) {
            return false;
        }
        inflater.setInput(packed.buffer(), packed.at(), packed.available());
        packed.skip(packed.available());
        return true;
    }

    private void broken(String how) {
        reading = false;
        broken = "the GZIP member at byte " + position + " " + how;
        packed.skip(-inflater.getRemaining());
        if (again < MOST_AGAIN) {
            again += packed.back();
        }
    }

    private void end() throws IOException {
        reading = false;
        packed.skip(-inflater.getRemaining());
        if (packed.has(TAIL) && stated() != checksum.getValue()) {
            // What stands there may be the next member.
            broken = "the GZIP member at byte " + position + " has another checksum than its content";
            return;
        }
        packed.skip(Math.min(TAIL, packed.available()));
    }

    private long stated() {
        long sum = 0;
        for (int i = 3; i >= 0; i--) {
            sum = (sum << 8) | (packed.buffer()[packed.at() + i] & 0xFF);
        }
        return sum;
    }

    @Override
    boolean next() throws IOException {
        boolean expected = broken == null;
        long from = packed.position();
        boolean onlyZeros = true;
        while (packed.has(1)) {
            packed.mark();
            int head = GzipHead.length(packed);
            if (head > 0 && (expected || unpacks(head))) {
                damage = damage(from, packed.position(), onlyZeros);
                begin(head);
                return true;
            }
            onlyZeros &= packed.buffer()[packed.at()] == 0;
            packed.skip(1);
            expected = false;
        }
        damage = damage(from, packed.position(), onlyZeros);
        return false;
    }

    /** Some pad an archive with zeros. */
    private @Nullable String damage(long from, long to, boolean onlyZeros) {
        return broken != null ? broken : onlyZeros ? null : (to - from) + " bytes at byte " + from + " are not GZIP";
    }

    private void begin(int head) {
        position = packed.position();
        packed.skip(head);
        inflater.reset();
        checksum.reset();
        broken = null;
        reading = true;
    }

    private boolean unpacks(int head) throws IOException {
        if (!packed.has(head + TRIED) && packed.available() <= head) {
            return false;
        }
        inflater.reset();
        inflater.setInput(packed.buffer(), packed.at() + head, Math.min(TRIED, packed.available() - head));
        try {
            return inflater.inflate(new byte[TRIED]) > 0 || inflater.finished();
        } catch (DataFormatException e) {
            return false;
        }
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

    @Override
    public void close() {
        inflater.end();
    }
}
