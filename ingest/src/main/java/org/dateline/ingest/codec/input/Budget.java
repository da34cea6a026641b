package org.dateline.ingest.codec.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.messages.Rejection.Reason;

/** What is left of the limits of one input, its inner files counted with it. Not thread-safe. */
final class Budget {
    private final Limits limits;
    private long packed;
    private long unpacked;
    private long items;

    Budget(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    void countItem() {
        if (++items > limits.maxItems()) {
            throw new RefusedItem(
                    Reason.TOO_LARGE, "it holds more than " + limits.maxItems() + " items: must be split", null);
        }
    }

    /** The outermost bytes: what goes wrong with them is no fault of the input. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                try {
                    int read = in.read(bytes, from, length);
                    packed += Math.max(0, read);
                    return read;
                } catch (IOException e) {
                    throw new SourceFailed(e);
                }
            }

            @Override
            public int available() {
                try {
                    return in.available();
                } catch (IOException e) {
                    return 0;
                }
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    InputStream unpacked(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = in.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = in.read(bytes, from, length);
                count(read);
                return read;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    private void count(int read) {
        unpacked += Math.max(0, read);
        if (unpacked > limits.maxBytes()) {
            throw new RefusedItem(
                    Reason.TOO_LARGE, "it unpacks to more than " + limits.maxBytes() + " bytes: must be split", null);
        }
        if (unpacked > Limits.FREE_BYTES && unpacked / limits.maxRatio() > packed) {
            throw new RefusedItem(
                    Reason.TOO_LARGE,
                    "it unpacks to more than " + limits.maxRatio() + " times its size: must be an honest archive",
                    null);
        }
    }
}
