package org.dateline.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dateline.ingest.warc.BlockEnd.Found;
import org.dateline.ingest.warc.BlockEnd.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Every record of a WARC or ARC file, packed or not. A length is believed where a record, a blank line or the end follows;
 * where it is wrong the block ends where the next record begins. What is broken costs itself: it goes on at the next
 * record. In bounded memory, and each byte is looked at a bounded number of times. Not thread-safe; one for each archive.
 */
public final class WarcRecords {
    /** So much of a record is held. */
    public static final int MOST_HELD = 16 * 1024 * 1024;

    private static final int MOST_IN_HEAD = 1024 * 1024;
    private static final int STEP = 256 * 1024;

    private final Window window;
    private final RecordStarts starts;
    private final BlockEnd ends;
    private final Taker to;
    /** Up to here lengths are not believed: one before was wrong. */
    private long doubted;

    private WarcRecords(Window window, Taker to) {
        this.window = window;
        this.starts = new RecordStarts(window);
        this.ends = new BlockEnd(window, starts);
        this.to = to;
    }

    /** Takes what is found, in order. */
    public interface Taker {
        void record(ArchivedRecord record);

        /**
         * Something could not be read.
         *
         * @param place the byte of the archive, and how far behind it among those that are unpacked
         * @param what a sentence without its full stop
         */
        void lost(String place, String what);
    }

    /**
     * Reads all of it.
     *
     * @param in the archive, packed by GZIP or not
     * @param counted counts and bounds what it is unpacked to
     * @throws IOException when packed bytes cannot be read
     */
    public static void read(InputStream in, UnaryOperator<InputStream> counted, Taker to) throws IOException {
        InputStream marked = in.markSupported() ? in : new BufferedInputStream(in);
        marked.mark(2);
        boolean packed = marked.read() == 0x1F && marked.read() == 0x8B;
        marked.reset();
        if (!packed) {
            OnePiece piece = new OnePiece(marked);
            new WarcRecords(new Window(piece, piece), to).read();
            return;
        }
        try (GzipMembers members = new GzipMembers(marked)) {
            new WarcRecords(new Window(counted.apply(members), members), to).read();
        }
    }

    private void read() throws IOException {
        while (toNext()) {
            String place = window.place();
            RecordHead head = head();
            if (head != null) {
                block(head, place);
            }
        }
    }

    /** Goes on to where a record begins; what stands before it is lost, but for blank lines. */
    private boolean toNext() throws IOException {
        long lost = 0;
        String from = "";
        boolean found = false;
        while (!found) {
            boolean over = window.ahead(1) == 0;
            sayWhatIsLost();
            if (over) {
                break;
            }
            found = lost == 0 ? starts.isAt(0) : starts.isWithin(0);
            if (!found) {
                from = lost == 0 ? window.place() : from;
                lost += lost > 0 || !isBlank() ? 1 : 0;
                window.skip(1);
            }
        }
        if (lost > 0) {
            to.lost(from, lost + " bytes are no record: read on where the next one begins");
        }
        return found;
    }

    /** Zeros too: some pad with them. */
    private boolean isBlank() {
        return window.at(0) >= 0 && window.at(0) <= ' ';
    }

    private void sayWhatIsLost() {
        for (Window.Seam seam = window.passed(); seam != null; seam = window.passed()) {
            if (seam.damage() != null) {
                to.lost(window.place(), seam.damage() + ": read on at the next record that is there");
            }
        }
    }

    /** What the record says; {@code null} where that is cut off. */
    private @Nullable RecordHead head() throws IOException {
        int version = starts.warc(0);
        if (version == 0) {
            RecordHead arc = starts.arc(0);
            window.skip(starts.lineLength(0));
            return arc;
        }
        List<String> lines = new ArrayList<>();
        int offset = version;
        while (offset < MOST_IN_HEAD) {
            Found end = ends.find(offset, offset + lineLength(offset), true);
            if (end.kind() != Kind.LIMIT || end.offset() == offset) {
                offset = end.offset();
                break;
            }
            String line =
                    new String(window.buffer(), window.start() + offset, end.offset() - offset, UTF_8).stripTrailing();
            offset = end.offset();
            if (line.isEmpty()) {
                window.skip(offset);
                return RecordHead.ofWarc(lines);
            }
            lines.add(line);
        }
        headOnly(RecordHead.ofWarc(lines), Math.min(offset, window.ahead(offset)));
        return null;
    }

    private void headOnly(RecordHead head, int length) {
        to.lost(window.place(), "the head of the record is cut off");
        if (!head.type().isEmpty()) {
            give(head, window.place(), 0, "is cut off in its head", false);
        }
        window.skip(length);
    }

    /** With its line feed, or what there is of it. */
    private int lineLength(int offset) throws IOException {
        for (int i = offset; i < MOST_IN_HEAD; i++) {
            if (window.ahead(i + 1) <= i) {
                return i - offset;
            }
            if (window.at(i) == '\n') {
                return i - offset + 1;
            }
        }
        return 0;
    }

    private void block(RecordHead head, String place) throws IOException {
        boolean believed = head.length() >= 0 && head.length() <= MOST_HELD && window.position() >= doubted;
        int limit = (int) (head.length() < 0 ? MOST_HELD : Math.min(head.length(), MOST_HELD));
        Found end = ends.find(0, limit, !believed);
        if (end.kind() == Kind.LIMIT && limit == head.length() && isEnd(limit, head.arc() ? 1 : 2)) {
            give(head, place, limit, null, false);
            window.skip(limit);
            return;
        }
        int inside = believed ? ends.start(1, end.offset()) : -1;
        if (inside >= 0) {
            doubted = window.position() + window.ahead(0);
            end = new Found(Kind.START, inside);
        } else if (end.kind() == Kind.LIMIT && head.length() > MOST_HELD) {
            give(head, place, limit, null, true);
            pass(head.length(), place);
            return;
        } else if (end.kind() == Kind.LIMIT && head.length() >= 0) {
            end = longer(limit);
        }
        cut(head, place, end);
    }

    /** Its length is too small: what stands before the next record is its own. */
    private Found longer(int limit) throws IOException {
        Found end = ends.find(limit, MOST_HELD, true);
        return end.kind() == Kind.LIMIT ? new Found(Kind.LIMIT, limit) : end;
    }

    private void cut(RecordHead head, String place, Found end) throws IOException {
        int length = end.kind() == Kind.LOST ? end.offset() : withoutNewlines(end.offset());
        String damage = null;
        if (head.length() >= 0) {
            damage = "has " + length + " bytes, its Content-Length says " + head.length();
        } else if (end.kind() == Kind.LOST) {
            damage = "is cut off";
        }
        give(head, place, length, damage, head.length() < 0 && end.kind() == Kind.LIMIT);
        window.skip(end.offset());
        if (head.length() > length && end.kind() != Kind.LOST) {
            to.lost(place, "the record " + damage);
        }
    }

    private void give(RecordHead head, String place, int length, @Nullable String damage, boolean tooLarge) {
        to.record(new ArchivedRecord(head, place, window.buffer(), window.start(), length, damage, tooLarge));
    }

    /** Goes past a block that is not held. */
    private void pass(long length, String place) throws IOException {
        long left = length;
        while (left > 0) {
            Found end = ends.find(0, (int) Math.min(left, STEP), true);
            window.skip(end.offset());
            left -= end.offset();
            if (end.kind() != Kind.LIMIT) {
                to.lost(place, "the record has " + (length - left) + " bytes, its Content-Length says " + length);
                return;
            }
        }
    }

    /**
     * Whether what stands behind a block is what stands behind blocks.
     *
     * @param enough so many line feeds are
     */
    private boolean isEnd(int offset, int enough) throws IOException {
        int at = offset;
        int lines = 0;
        while (window.ahead(at + 1) > at && window.seamAt(at) == null && isNewline(at)) {
            lines += window.at(at) == '\n' ? 1 : 0;
            at++;
            if (lines >= enough) {
                return true;
            }
        }
        return window.ahead(at + 1) <= at || window.seamAt(at) != null || starts.isAt(at);
    }

    private int withoutNewlines(int offset) {
        int end = offset;
        while (end > 0 && offset - end < 4 && isNewline(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean isNewline(int offset) {
        return window.at(offset) == '\n' || window.at(offset) == '\r';
    }
}
