package org.dateline.onebox.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Content;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.sink.manifest.ManifestLine;
import org.dateline.sink.manifest.ManifestLine.Action;

/** Follows one article into the out directory: the lines that its partition's manifest has of it, and its file. */
record FileTrail(Path out, String topic, TopicTrail before, WrittenLines written, List<ManifestLine> lines) {
    FileTrail(Path out, String topic, TopicTrail before, WrittenLines written) {
        this(
                out,
                topic,
                before,
                written,
                written.all().stream().map(WrittenLines.Numbered::line).toList());
    }

    void follow() {
        written.all().forEach(each -> before.trail().add(step(each.number(), each.line())));
        sayWhatSinkOwes(written.manifest());
        try {
            checkFile();
        } catch (IOException e) {
            throw CommandFailed.usage("--out is " + out + ": a file of it cannot be read (" + e + ")");
        }
    }

    private Step step(long number, ManifestLine line) {
        ObjectNode more = MessageJson.mapper().valueToTree(line);
        String place = ".manifest/" + topic + "-" + line.partition() + ".ndjson:" + number;
        String words = (line.path() == null ? "no file was there" : line.path())
                + (line.removes() == null ? "" : " in place of " + line.removes())
                + (line.offset() == ManifestLine.OFFSET_UNKNOWN
                        ? ""
                        : ", of " + line.topic() + "-" + line.partition() + "@" + line.offset());
        return new Step(line.at(), line.action() == Action.WRITE ? "written" : "deleted", place, words, more);
    }

    private void sayWhatSinkOwes(Path manifest) {
        IncomingRecord newest = before.newestEnriched();
        if (newest == null || before.wasRejected(newest) || isDone(newest)) {
            return;
        }
        Groups.Position sink = before.groups().sink(new TopicPartition(newest.topic(), newest.partition()));
        Trail trail = before.trail();
        if (!sink.isPast(newest.offset())) {
            trail.misses("enriched " + TopicTrail.ago(newest) + " ago, not yet written: " + sink.lag(newest.offset()));
        } else if (!Files.exists(manifest)) {
            trail.misses("sink is past " + newest.place() + ", and " + out
                    + " has no manifest of that partition: another directory, another machine, or SINK_MODE=ndjson");
        } else if (lines.isEmpty()) {
            trail.misses("sink is past " + newest.place() + " and the manifest has no line of it: it had been taken"
                    + " back before, or the manifest is not the one that this sink writes");
        }
    }

    /** Written, or not written since the file says the same or is newer. */
    private boolean isDone(IncomingRecord newest) {
        if (lines.isEmpty()) {
            return false;
        }
        ManifestLine last = lines.get(lines.size() - 1);
        Bytes value = newest.value();
        return last.offset() >= newest.offset()
                || (value != null && Content.of(value.array()).equals(last.content()));
    }

    private void checkFile() throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        ManifestLine last = lines.get(lines.size() - 1);
        if (last.action() == Action.DELETE || last.path() == null) {
            return;
        }
        Path file = out.resolve(last.path());
        try {
            if (!Identity.sha256(Files.readAllBytes(file)).equals(last.sha256())) {
                before.trail().misses(file + " is not the file that was written: somebody changed it");
            }
        } catch (NoSuchFileException e) {
            before.trail().misses(file + " is gone: somebody removed it; dateline rebuild-files writes it again");
        }
    }
}
