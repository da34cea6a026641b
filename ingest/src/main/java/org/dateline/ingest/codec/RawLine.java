package org.dateline.ingest.format;

/** One line as it was read, without its line break. Not copied: whoever holds it does not change the bytes. */
public final class RawLine {
    private final long number;
    private final byte[] bytes;
    private final int cap;
    private final boolean tooLong;

    RawLine(long number, byte[] bytes, int cap, boolean tooLong) {
        this.number = number;
        this.bytes = bytes;
        this.cap = cap;
        this.tooLong = tooLong;
    }

    /** Counted from 1, blank lines included. */
    public long number() {
        return number;
    }

    /** The line, or its first {@link #cap} bytes where it is too long. */
    public byte[] bytes() {
        return bytes;
    }

    /** The most bytes that a line may have. */
    public int cap() {
        return cap;
    }

    public boolean tooLong() {
        return tooLong;
    }
}
