package org.dateline.enrich.name;

/** Reads what {@link RiceWriter} wrote. */
final class RiceReader {
    private final byte[] bytes;
    private final int parameter;
    private int at;
    /** The next bits, the first of them uppermost. */
    private long window;

    private int available;

    RiceReader(byte[] bytes, int parameter) {
        this.bytes = bytes;
        this.parameter = parameter;
    }

    long read() {
        long ones = 0;
        fill();
        int run = Long.numberOfLeadingZeros(~window);
        while (run >= available) {
            ones += available;
            window = 0;
            available = 0;
            fill();
            run = Long.numberOfLeadingZeros(~window);
        }
        ones += run;
        skip(run + 1);
        fill();
        long low = parameter == 0 ? 0 : window >>> (Long.SIZE - parameter);
        skip(parameter);
        return ones << parameter | low;
    }

    private void skip(int bits) {
        window = bits == Long.SIZE ? 0 : window << bits;
        available -= bits;
    }

    private void fill() {
        while (available <= Long.SIZE - Byte.SIZE) {
            long next = at < bytes.length ? bytes[at] & 0xFF : 0;
            at++;
            window |= next << (Long.SIZE - Byte.SIZE - available);
            available += Byte.SIZE;
        }
    }
}
