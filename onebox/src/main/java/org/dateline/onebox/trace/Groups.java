package org.dateline.onebox.trace;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.scan.Remaining;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.enrich.EnrichService;
import org.dateline.sink.SinkService;

/** How far the two groups have come in one partition. */
record Groups(TopicScan scan, Admin admin, String enrich, String sink) {
    static Groups of(TopicScan scan, Admin admin, String prefix, Map<String, String> environment) {
        return new Groups(
                scan,
                admin,
                environment.getOrDefault("ENRICH_GROUP", EnrichService.groupId(prefix)),
                environment.getOrDefault("SINK_GROUP", SinkService.groupId(prefix)));
    }

    /**
     * @param next the first offset that the group has not committed
     * @param end where the partition ends
     */
    record Position(int partition, long next, long end) {
        boolean isPast(long offset) {
            return next > offset;
        }

        /** For a record that waits. */
        String lag(long offset) {
            return "lag of partition " + partition + " is " + Math.max(0, end - next)
                    + (offset > next ? ", " + (offset - next) + " of it before this one" : "");
        }
    }

    Position enrich(TopicPartition partition) {
        return position(enrich, partition);
    }

    Position sink(TopicPartition partition) {
        return position(sink, partition);
    }

    private Position position(String group, TopicPartition partition) {
        long next =
                new Remaining(scan, admin).committed(group, partition.topic()).getOrDefault(partition, 0L);
        return new Position(
                partition.partition(), next, scan.ends(List.of(partition)).getOrDefault(partition, 0L));
    }
}
