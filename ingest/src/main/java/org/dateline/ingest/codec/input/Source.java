package org.dateline.ingest.codec.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one input, or of one file in an archive, with what is said of them and what is left of the limits. Read
 * once, by one thread.
 */
public final class Source {
    private static final int MOST_EVIDENCE = 1024 * 1024;

    private final InputStream in;
    private final Described described;
    private final Budget budget;
    private final String place;
    private final int depth;
    private final InputReader reader;
    private Format format = Format.TEXT;
    private byte @Nullable [] evidence;

    private Source(InputStream in, Described described, Budget budget, String place, int depth, InputReader reader) {
        this.in = in.markSupported() ? in : new BufferedInputStream(in, 64 * 1024);
        this.described = described;
        this.budget = budget;
        this.place = place;
        this.depth = depth;
        this.reader = reader;
    }

    /** @param reader of what is found inside */
    public static Source of(InputStream in, Described described, Limits limits, InputReader reader) {
        Budget budget = new Budget(limits);
        return new Source(new BufferedInputStream(budget.counted(in), 64 * 1024), described, budget, "", 0, reader);
    }

    /**
     * Reads a file inside this one as any input is read, within the same limits.
     *
     * @param of what is said of the file
     * @param inPlace where in this one, such as {@code !/inner.html}
     */
    public void readInside(InputStream inner, Described of, String inPlace, Findings to) {
        reader.read(new Source(inner, of, budget, place + inPlace, depth + 1, reader), to);
    }

    /** What the bytes of this one unpack to, counted against the limits. */
    public InputStream unpacked(InputStream packed) {
        return budget.unpacked(packed);
    }

    /** Its bytes from where they have been read to. */
    public InputStream in() {
        return in;
    }

    /** What is said of it. */
    public Described described() {
        return described;
    }

    public Limits limits() {
        return budget.limits();
    }

    /** Where in the outermost input, to be written behind its name; empty for all of it. */
    public String place() {
        return place;
    }

    /** In how many containers it stands. */
    public int depth() {
        return depth;
    }

    /** What it was recognised as; text before. */
    public Format format() {
        return format;
    }

    /** Whoever reads it says so first: its items are of that format. */
    public void recognisedAs(Format recognised) {
        format = recognised;
    }

    /** What an article from here remembers as the file it came in. */
    public @Nullable String remembered() {
        return described.name();
    }

    /**
     * An item of this one, counted against the limits.
     *
     * @param inPlace where in this one, such as {@code :3}; empty for all of it
     * @param original the bytes that it was cut from
     * @param reading asked when the item is read; may throw {@link RefusedItem}
     * @throws RefusedItem when there are more items than there may be
     */
    public Item item(String inPlace, byte[] original, Supplier<? extends ParseOutcome> reading) {
        budget.countItem();
        return new Item(format, place + inPlace, original, remembered(), reading);
    }

    /** The first bytes, which are read again afterwards. A live stream is not waited for. */
    public Head head() throws IOException {
        in.mark(Head.BYTES + 1);
        byte[] bytes = new byte[Head.BYTES];
        int length = 0;
        while (length < bytes.length) {
            int read = in.read(bytes, length, bytes.length - length);
            if (read <= 0) {
                break;
            }
            length += read;
            if (depth == 0 && hasALine(bytes, length) && in.available() <= 0) {
                break;
            }
        }
        in.reset();
        return new Head(bytes, length);
    }

    private static boolean hasALine(byte[] bytes, int length) {
        for (int i = 8; i < length; i++) {
            if (bytes[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** What a refusal of the whole shows: what was read of it as a whole, else its start where nothing was read. */
    public byte[] evidence(boolean begun) throws IOException {
        byte[] known = evidence;
        return known != null ? known : begun ? new byte[0] : in.readNBytes(MOST_EVIDENCE);
    }

    /**
     * All of it.
     *
     * @throws RefusedItem when it is more than one item may have, or nothing
     */
    public byte[] whole() throws IOException {
        int most = limits().maxItemBytes();
        byte[] bytes = in.readNBytes(most + 1);
        evidence = bytes;
        if (bytes.length > most) {
            throw new RefusedItem(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "it has more than %d bytes: must have at most that (many articles in a file are read one by"
                                    + " one from ndjson and csv)",
                            most),
                    null);
        }
        if (bytes.length == 0) {
            throw new RefusedItem(Reason.EMPTY, "there are no bytes", null);
        }
        return bytes;
    }
}
