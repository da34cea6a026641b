package org.dateline.reader.http;

import java.util.ArrayList;
import java.util.List;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.Progress;
import org.dateline.reader.index.Snapshot;

/**
 * How much is indexed and how far behind the topic that is.
 *
 * @param behind offsets that are still to be read, at the last look
 * @param ready whether all that stood on the topic has been read once since the start, and the reader has rehearsed
 */
record Status(
        String topic, int articles, String position, long behind, boolean ready, List<PartitionStatus> partitions) {

    /**
     * How far one partition is read.
     *
     * @param next offset that is read next
     * @param end of what can be read
     */
    record PartitionStatus(int partition, long next, long end) {}

    static Status of(String topic, ArticleIndex index, int articles, Progress progress) {
        Progress.Seen seen = progress.seen();
        List<PartitionStatus> partitions = new ArrayList<>();
        try (Snapshot snapshot = index.snapshot()) {
            Positions indexed = snapshot.positions();
            for (int partition = 0; partition < seen.ends().size(); partition++) {
                partitions.add(new PartitionStatus(
                        partition, indexed.of(partition), seen.ends().get(partition)));
            }
            return new Status(topic, articles, indexed.token(), seen.behind(), progress.isReady(), partitions);
        }
    }
}
