package org.dateline.sink.ndjson;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.time.Instant;
import org.dateline.messages.MessageJson;
import org.dateline.sink.manifest.CheckedLine;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition is durable on disk.
 *
 * @param topicId which topic of its name the offset is of
 * @param next offset of the first record that is not in any file
 * @param file name of the file that lines are added to, or {@code null} when there is none
 * @param length how much of that file counts; what stands behind it is left from a crash
 * @param opened when that file was begun, or {@code null} when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalEntry(
        String topicId,
        long next,
        @Nullable String file,
        long length,
        @Nullable Instant opened) {
    static JournalEntry start(String topicId) {
        return new JournalEntry(topicId, 0, null, 0, null);
    }

    JournalEntry closed() {
        return new JournalEntry(topicId, next, null, 0, null);
    }

    byte[] toBytes() throws IOException {
        return CheckedLine.seal(MessageJson.mapper().writeValueAsBytes(this));
    }

    static JournalEntry parse(byte[] line) throws IOException {
        return MessageJson.mapper().readValue(line, JournalEntry.class);
    }
}
