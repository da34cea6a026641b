package org.dateline.reader.index;

/** Partition and offset as one number that sorts by partition and then by offset. */
public final class TopicPlace {
    private static final int OFFSET_BITS = 48;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    private TopicPlace() {}

    public static long of(int partition, long offset) {
        return ((long) partition << OFFSET_BITS) | (offset & OFFSET_MASK);
    }

    public static int partition(long place) {
        return (int) (place >>> OFFSET_BITS);
    }

    public static long offset(long place) {
        return place & OFFSET_MASK;
    }
}
