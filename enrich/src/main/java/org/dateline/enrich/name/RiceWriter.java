package org.dateline.enrich.name;

import java.io.ByteArrayOutputStream;

/** Writes numbers as Rice codes: small ones in few bits. */
final class RiceWriter {
    private final int parameter;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int current;
    private int filled;

    /** @param parameter how many lower bits are written as they are */
    RiceWriter(int parameter) {
        this.parameter = parameter;
    }

    void write(long number) {
        for (long ones = number >>> parameter; ones > 0; ones--) {
            bit(1);
        }
        bit(0);
        for (int i = parameter - 1; i >= 0; i--) {
            bit((int) (number >>> i) & 1);
        }
    }

    private void bit(int bit) {
        current = current << 1 | bit;
        if (++filled == Byte.SIZE) {
            out.write(current);
            filled = 0;
            current = 0;
        }
    }

    byte[] bytes() {
        while (filled != 0) {
            bit(0);
        }
        return out.toByteArray();
    }
}
