package org.dateline.sink.files;

import java.time.Instant;
import java.util.List;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.InvalidMessage;

/**
 * What became of a group's records: {@code records = written + unchanged + superseded + deleted + refused}.
 *
 * @param written for each article written, when it was received
 * @param unchanged records whose file says the same already
 * @param superseded records that are older than the file, or than a later record of the group
 * @param deleted tombstones
 * @param refused records that can never be a file
 */
public record GroupReport(
        List<Instant> written, int unchanged, int superseded, int deleted, List<RefusedRecord> refused) {
    public GroupReport {
        written = List.copyOf(written);
        refused = List.copyOf(refused);
    }

    /** A record and what is wrong with it. */
    public record RefusedRecord(IncomingRecord record, InvalidMessage problem) {}
}
