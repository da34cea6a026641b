package org.dateline.onebox.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.messages.Identity;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.sink.manifest.Manifest;
import org.dateline.sink.manifest.ManifestLine;

/**
 * What the manifest of an out directory says of one article, in order.
 *
 * @param manifest of the article's partition, there or not
 */
record WrittenLines(Path manifest, List<Numbered> all) {
    /** @param number of the line, from 1 */
    record Numbered(long number, ManifestLine line) {}

    /** @throws CommandFailed when it cannot be read */
    static WrittenLines of(Path out, String topic, int partition, String uri) {
        List<Numbered> lines = new ArrayList<>();
        try {
            Path manifest = Manifest.of(out)
                    .history(
                            topic,
                            partition,
                            Identity.id(uri),
                            (number, line) -> lines.add(new Numbered(number, line)));
            return new WrittenLines(manifest, List.copyOf(lines));
        } catch (IOException e) {
            throw CommandFailed.usage("--out is " + out + ": its manifest cannot be read (" + e + ")");
        }
    }

    /** The offset of the first record that a file was written of; -1 where none is known. */
    long firstOffset(String topic) {
        return all.stream()
                .map(Numbered::line)
                .filter(line -> topic.equals(line.topic()) && line.offset() != ManifestLine.OFFSET_UNKNOWN)
                .mapToLong(ManifestLine::offset)
                .min()
                .orElse(-1);
    }
}
