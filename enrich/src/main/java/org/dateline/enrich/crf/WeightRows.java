package org.dateline.enrich.crf;

import java.util.Arrays;

/**
 * Rows of weights of 16 bits, four in a {@code long}. A model has more of them than a processor's caches hold, and a token
 * asks for some fifty of them, anywhere: so many rows are summed at once, four columns after four. Then the rows are fetched
 * side by side and no sum leaves its register. The sums are exact.
 */
final class WeightRows {
    private static final int IN_A_LONG = Long.SIZE / Short.SIZE;
    /** The first and the third of four numbers of 16 bits, each with room for the sum of 65,536 of them. */
    private static final long EVERY_OTHER = 0x0000FFFF0000FFFFL;
    /** Makes each weight a number that is not negative, so that no sum borrows from its neighbour. */
    private static final int BIAS = 1 << (Short.SIZE - 1);

    private static final long MOST = (1L << Integer.SIZE) / (1 << Short.SIZE);

    private final int columns;
    private final int stride;
    private final int count;
    private final long[] packed;

    /** Rows full of zeros. */
    WeightRows(int count, int columns) {
        this.count = count;
        this.columns = columns;
        stride = (columns + IN_A_LONG - 1) / IN_A_LONG;
        packed = new long[count * stride];
        Arrays.fill(packed, 0x8000_8000_8000_8000L);
    }

    /** @param rows a row after the other */
    static WeightRows of(short[] rows, int columns) {
        WeightRows packed = new WeightRows(rows.length / columns, columns);
        for (int i = 0; i < rows.length; i++) {
            packed.set(i / columns, i % columns, rows[i]);
        }
        return packed;
    }

    int count() {
        return count;
    }

    short get(int row, int column) {
        return (short) ((packed[at(row, column)] >>> shift(column)) - BIAS);
    }

    void set(int row, int column, short weight) {
        int shift = shift(column);
        long others = packed[at(row, column)] & ~(0xFFFFL << shift);
        packed[at(row, column)] = others | (long) (weight + BIAS) << shift;
    }

    private int at(int row, int column) {
        return row * stride + column / IN_A_LONG;
    }

    private static int shift(int column) {
        return column % IN_A_LONG * Short.SIZE;
    }

    /**
     * Sums rows, column by column.
     *
     * @param many how many of the rows are meant, from the first on; at most 65,536
     * @param sums gets a sum for each column
     */
    void sum(int[] rows, int many, int[] sums) {
        if (many > MOST) {
            throw new IllegalArgumentException(many + " rows: at most " + MOST + " can be summed at once");
        }
        long bias = (long) BIAS * many;
        for (int four = 0; four < stride; four++) {
            long even = 0;
            long odd = 0;
            for (int n = 0; n < many; n++) {
                long weights = packed[rows[n] * stride + four];
                even += weights & EVERY_OTHER;
                odd += weights >>> Short.SIZE & EVERY_OTHER;
            }
            int column = four * IN_A_LONG;
            put(sums, column, (even & 0xFFFFFFFFL) - bias);
            put(sums, column + 1, (odd & 0xFFFFFFFFL) - bias);
            put(sums, column + 2, (even >>> Integer.SIZE) - bias);
            put(sums, column + 3, (odd >>> Integer.SIZE) - bias);
        }
    }

    private void put(int[] sums, int column, long sum) {
        if (column < columns) {
            sums[column] = (int) sum;
        }
    }
}
