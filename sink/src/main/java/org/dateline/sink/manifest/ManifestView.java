package org.dateline.sink.manifest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.dateline.delivery.record.Bytes;
import org.jspecify.annotations.Nullable;

/** What a partition's manifest says, read once from its start and kept as positions. Not thread-safe. */
final class ManifestView {
    private final FileChannel channel;
    private final PositionIndex index = new PositionIndex();
    private final List<Unconfirmed> tail = new ArrayList<>();
    private String incarnation = "";
    private long incarnationStart;
    private boolean midLine;
    private long lines;
    private long damaged;

    ManifestView(FileChannel channel) {
        this.channel = channel;
    }

    /** Reads it all, and returns the lines at its end of which it does not say whether their files are durable. */
    List<ManifestLine> load() throws IOException {
        LineScan.scan(channel, 0, this::take);
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

    void put(String id, long position) throws IOException {
        lines++;
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

    /** Where the newest line of each article stands. */
    long[] positions() {
        return index.all();
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

    int size() {
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

    private record Unconfirmed(long position, Bytes line) {}
}
