package org.dateline.ingest.codec.stream;

/** One value of a stream as it was cut out. Not copied: whoever holds it does not change the bytes. */
public final class RawLine {
    private final long number;
    private final int element;
    private final byte[] bytes;
    private final int cap;
    private final boolean tooLong;

    RawLine(long number, int element, byte[] bytes, int cap, boolean tooLong) {
        this.number = number;
        this.element = element;
        this.bytes = bytes;
        this.cap = cap;
        this.tooLong = tooLong;
    }

    /** The line where it begins, counted from 1, blank lines included. */
    public long number() {
        return number;
    }

    /** To be written behind the input's name: {@code :3}, or {@code :3[0]} for the first element of an array there. */
    public String place() {
        return ":" + number + (element < 0 ? "" : "[" + element + "]");
    }

    /** Whether it is an element of an array. */
    boolean isElement() {
        return element >= 0;
    }

    /** The value, or its first {@link #cap} bytes where it is too long. */
    public byte[] bytes() {
        return bytes;
    }

    /** The most bytes that it may have. */
    public int cap() {
        return cap;
    }

    public boolean tooLong() {
        return tooLong;
    }
}
