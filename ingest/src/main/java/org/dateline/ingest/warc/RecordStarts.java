package org.dateline.ingest.warc;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a record begins, of WARC by its version, of ARC by its line. */
final class RecordStarts {
    private static final byte[] WARC = {'W', 'A', 'R', 'C', '/'};
    private static final int LONGEST_VERSION = 32;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int LONGEST_SCHEME = 16;

    private final Window window;

    RecordStarts(Window window) {
        this.window = window;
    }

    /** Where one is to be, or a line begins. */
    boolean isAt(int offset) throws IOException {
        return warc(offset) > 0 || arc(offset) != null;
    }

    /** Anywhere, as where bytes before it are lost: there it must say more. */
    boolean isWithin(int offset) throws IOException {
        if (window.isLineStart(offset)) {
            return isAt(offset);
        }
        int version = warc(offset);
        if (version > 0) {
            return says(offset + version, "WARC-") || says(offset + version, "Content-");
        }
        return (says(offset, "http://") || says(offset, "https://")) && arc(offset) != null;
    }

    private boolean says(int offset, String word) throws IOException {
        if (window.ahead(offset + 1) <= offset
                || window.at(offset) != word.charAt(0)
                || window.ahead(offset + word.length()) < offset + word.length()) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (window.at(offset + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The length of the line of its version, 0 where there is none. */
    int warc(int offset) throws IOException {
        int have = window.ahead(offset + 1) - offset;
        if (have < 1 || window.at(offset) != 'W') {
            return 0;
        }
        have = Math.min(LONGEST_VERSION, window.ahead(offset + LONGEST_VERSION) - offset);
        int at = 0;
        for (; at < WARC.length; at++) {
            if (at >= have || window.at(offset + at) != WARC[at]) {
                return 0;
            }
        }
        for (; at < have; at++) {
            byte each = window.at(offset + at);
            if (each == '\n') {
                return at > WARC.length ? at + 1 : 0;
            }
            if (!(each >= '0' && each <= '9') && each != '.' && each != ' ' && each != '\r') {
                return 0;
            }
        }
        return 0;
    }

    /** What the line says, {@code null} where there is none. */
    @Nullable
    RecordHead arc(int offset) throws IOException {
        if (!hasScheme(offset)) {
            return null;
        }
        int length = lineLength(offset);
        return length == 0 ? null : RecordHead.ofArc(window.buffer(), window.start() + offset, length - 1);
    }

    /** With its line feed; 0 where it does not end soon. */
    int lineLength(int offset) throws IOException {
        for (int i = offset; i < offset + LONGEST_LINE && i < window.ahead(i + 1); i++) {
            if (window.at(i) == '\n') {
                return i - offset + 1;
            }
        }
        return 0;
    }

    private boolean hasScheme(int offset) throws IOException {
        int have = window.ahead(offset + LONGEST_SCHEME) - offset;
        for (int i = 0; i < Math.min(have, LONGEST_SCHEME); i++) {
            byte each = window.at(offset + i);
            if (each == ':') {
                return i > 1;
            }
            if (!(each >= 'a' && each <= 'z')
                    && !(i > 0 && ((each >= '0' && each <= '9') || each == '-' || each == '+' || each == '.'))) {
                return false;
            }
        }
        return false;
    }
}
