package org.dateline.ingest.codec.input;

/**
 * What one input may grow to.
 *
 * @param maxItemBytes most bytes of one item, and of what is read as a whole
 * @param maxDepth how many containers may stand in each other
 * @param maxItems most items of one input
 * @param maxBytes most bytes that all its containers unpack to
 * @param maxRatio most bytes that a packed byte may become, beyond the first {@link #FREE_BYTES}
 */
public record Limits(int maxItemBytes, int maxDepth, long maxItems, long maxBytes, int maxRatio) {
    /** So much is unpacked whatever the ratio: small files of blanks pack very well. */
    static final long FREE_BYTES = 64L * 1024 * 1024;

    /** With the other limits as they ordinarily are. */
    public static Limits ofItemBytes(int maxItemBytes) {
        return new Limits(maxItemBytes, 4, 10_000_000, 64L * 1024 * 1024 * 1024, 200);
    }
}
