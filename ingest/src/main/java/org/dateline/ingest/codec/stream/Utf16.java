package org.dateline.ingest.codec.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stream that may be in UTF-16, by its byte order mark, its zeros or as declared, as UTF-8, so that it can be cut at
 * line breaks. Half a surrogate pair becomes bytes that are no UTF-8: it is refused where it stands, not replaced.
 */
final class Utf16 {
    private static final Set<String> BIG = Set.of("utf-16", "utf-16be", "utf16", "utf16be");
    private static final Set<String> LITTLE = Set.of("utf-16le", "utf16le");

    private final InputStream in;
    private final @Nullable Boolean bigEndian;

    private Utf16(InputStream in, @Nullable Boolean bigEndian) {
        this.in = in;
        this.bigEndian = bigEndian;
    }

    /** @param in supports marks */
    static Utf16 of(InputStream in, @Nullable String declared) throws IOException {
        in.mark(4);
        int first = in.read();
        int second = first < 0 ? -1 : in.read();
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            return new Utf16(in, first == 0xFE);
        }
        in.reset();
        String charset = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
        if (BIG.contains(charset) || (first == 0 && second > 0)) {
            return new Utf16(in, true);
        }
        return new Utf16(in, (LITTLE.contains(charset) || (first > 0 && second == 0)) ? Boolean.FALSE : null);
    }

    boolean isOne() {
        return bigEndian != null;
    }

    InputStream asUtf8() {
        return bigEndian == null ? in : new Transcoded(in, bigEndian);
    }

    private static final class Transcoded extends InputStream {
        private final InputStream in;
        private final boolean bigEndian;
        private final byte[] ready = new byte[4];
        private int at;
        private int end;
        private int pending = -1;

        Transcoded(InputStream in, boolean bigEndian) {
            this.in = in;
            this.bigEndian = bigEndian;
        }

        @Override
        public int read() throws IOException {
            if (at == end && !advance()) {
                return -1;
            }
            return ready[at++] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = 0;
            while (count < length) {
                // Enough is handed on at a line break: a live stream is not waited for.
                int next = read();
                if (next < 0) {
                    break;
                }
                bytes[from + count++] = (byte) next;
                if (next == '\n') {
                    break;
                }
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        private boolean advance() throws IOException {
            int unit = pending >= 0 ? pending : unit();
            pending = -1;
            if (unit < 0) {
                return false;
            }
            int code = unit;
            if (Character.isHighSurrogate((char) unit)) {
                int low = unit();
                if (low >= 0 && Character.isLowSurrogate((char) low)) {
                    code = Character.toCodePoint((char) unit, (char) low);
                } else {
                    pending = low;
                }
            }
            encode(code);
            return true;
        }

        private int unit() throws IOException {
            int first = in.read();
            int second = first < 0 ? -1 : in.read();
            if (first < 0) {
                return -1;
            }
            if (second < 0) {
                // Half a character at the end: no UTF-16.
                return 0xDC00;
            }
            return bigEndian ? (first << 8) | second : (second << 8) | first;
        }

        private void encode(int code) {
            at = 0;
            if (code < 0x80) {
                ready[0] = (byte) code;
                end = 1;
            } else if (code < 0x800) {
                ready[0] = (byte) (0xC0 | (code >> 6));
                end = 2;
            } else if (code < 0x10000) {
                ready[0] = (byte) (0xE0 | (code >> 12));
                end = 3;
            } else {
                ready[0] = (byte) (0xF0 | (code >> 18));
                end = 4;
            }
            for (int i = 1; i < end; i++) {
                ready[i] = (byte) (0x80 | ((code >> (6 * (end - 1 - i))) & 0x3F));
            }
        }
    }
}
