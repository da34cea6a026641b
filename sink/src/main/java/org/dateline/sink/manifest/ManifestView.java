package org.dateline.sink.manifest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.dateline.delivery.record.Bytes;
import org.jspecify.annotations.Nullable;

/** What a partition's manifest says, read once from its start and kept as positions. Not thread-safe. */
final class ManifestView implements AutoCloseable {
    /** So many lines are read again in a tenth of a second. */
    private static final int PUTS_WORTH_KEEPING = 20_000;

    private final FileChannel channel;
    private final PositionIndex index;
    private final List<Unconfirmed> tail = new ArrayList<>();
    private String incarnation = "";
    private long incarnationStart;
    private long covered;
    private long putsSinceKept;
    private @Nullable FileSlots keptIn;
    private boolean midLine;
    private long lines;
    private long damaged;

    /**
     * @param channel stays the caller's
     * @param index empty; closed with the view
     */
    ManifestView(FileChannel channel, PositionIndex index) {
        this.channel = channel;
        this.index = index;
    }

    /** With the index that an earlier process kept, as far as that goes. To be called under the partition's lock. */
    static ManifestView resumed(FileChannel channel, KeptIndex kept) throws IOException {
        Checkpoint last = kept.last(channel);
        PositionIndex index = last == null ? null : kept.open(last, channel);
        if (last == null || index == null) {
            return new ManifestView(channel, new PositionIndex(kept::make));
        }
        ManifestView view = new ManifestView(channel, index);
        view.keptIn = index.file();
        view.covered = last.covers();
        view.lines = last.lines();
        view.startsIncarnation(last.topicId(), last.since());
        return view;
    }

    /** Takes the newest line of each article. */
    interface NewestLines {
        void line(long position, byte[] line) throws IOException;
    }

    /** Reads what is not known yet, and returns the lines at its end of which it does not say whether they count. */
    List<ManifestLine> load() throws IOException {
        LineScan.scan(channel, covered, this::take);
        List<ManifestLine> interrupted = tail.stream()
                .map(line -> ManifestLine.parse(line.line().array()))
                .toList();
        tail.clear();
        return interrupted;
    }

    private void take(long position, byte[] line, boolean whole) throws IOException {
        midLine = !whole;
        if (!whole || !CheckedLine.isIntact(line)) {
            damaged++;
        } else if (CheckedLines.isOfAnArticle(line)) {
            tail.add(new Unconfirmed(position, Bytes.of(line)));
        } else if (CheckedLines.doneFrom(line) != CheckedLines.NONE) {
            count(CheckedLines.doneFrom(line));
        } else {
            head(position, CheckedLines.incarnation(line));
        }
    }

    private void head(long position, @Nullable String topicId) {
        if (topicId != null && !topicId.equals(incarnation)) {
            startsIncarnation(topicId, position);
        }
    }

    private void count(long from) throws IOException {
        for (Unconfirmed line : tail) {
            if (line.position() >= from) {
                put(CheckedLines.id(line.line().array()), line.position());
            }
        }
        tail.clear();
    }

    /**
     * Keeps the index for a later process, where it is large and much has come since it was kept last.
     *
     * @param covers the lines before this position are settled
     * @param anyhow however little has come
     */
    void keep(KeptIndex kept, long covers, boolean anyhow) throws IOException {
        FileSlots slots = index.file();
        long worthIt = anyhow ? 1 : PUTS_WORTH_KEEPING;
        if (slots != null && (slots != keptIn || putsSinceKept >= worthIt)) {
            kept.write(slots, channel, covers, lines, incarnation, incarnationStart);
            keptIn = slots;
            putsSinceKept = 0;
        }
    }

    /** Hands on what was put: a successor may have the same file open. */
    void flush() throws IOException {
        index.flush();
    }

    void put(String id, long position) throws IOException {
        lines++;
        putsSinceKept++;
        index.put(CheckedLines.key(id), position, at -> CheckedLines.isOf(lineAt(at), id));
    }

    @Nullable
    ManifestLine find(String id) throws IOException {
        long position = index.find(CheckedLines.key(id), at -> CheckedLines.isOf(lineAt(at), id));
        if (position < 0) {
            return null;
        }
        ManifestLine line = ManifestLine.parse(lineAt(position));
        return position < incarnationStart ? line.withoutOffset() : line;
    }

    byte[] lineAt(long position) throws IOException {
        return LineScan.lineAt(channel, position);
    }

    /** Reads it all once more, and gives the newest line of each article that counts, in their order. */
    void newest(NewestLines lines) throws IOException {
        LineScan.scan(channel, 0, (position, line, whole) -> {
            if (whole && CheckedLine.isIntact(line) && CheckedLines.isOfAnArticle(line) && isNewest(position, line)) {
                lines.line(position, line);
            }
        });
    }

    private boolean isNewest(long position, byte[] line) throws IOException {
        return index.find(CheckedLines.key(CheckedLines.id(line)), at -> at == position) == position;
    }

    /** From this position on, offsets are those of the topic with this id. */
    void startsIncarnation(String topicId, long position) {
        incarnationStart = position;
        incarnation = topicId;
    }

    long incarnationStart() {
        return incarnationStart;
    }

    String incarnation() {
        return incarnation;
    }

    boolean endsInMidLine() {
        return midLine;
    }

    long size() {
        return index.size();
    }

    /** How many lines count, those that newer ones have overtaken included. */
    long lines() {
        return lines;
    }

    /** How many lines are torn or damaged. */
    long damaged() {
        return damaged;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    private record Unconfirmed(long position, Bytes line) {}
}
