package org.dateline.messages;

import java.time.Duration;

/**
 * A topic as its owner creates it: whoever reads or writes it takes these values from here.
 *
 * @param name such as {@code news.articles}
 * @param owner the service that creates it when it is missing, and refuses to start when it differs
 * @param partitions how many; more can be added later, fewer never
 * @param retention how long a record is kept at least
 * @param compacted whether the newest record of each key is kept while the retention lasts ({@code compact,delete})
 */
public record Topic(String name, String owner, int partitions, Duration retention, boolean compacted) {
    /** Partitions of each topic unless the settings say otherwise. */
    public static final int DEFAULT_PARTITIONS = 12;

    Topic keptFor(Duration shorter) {
        return new Topic(name, owner, partitions, shorter, compacted);
    }

    /** Kafka's {@code cleanup.policy} for this topic. */
    public String cleanupPolicy() {
        return compacted ? "compact,delete" : "delete";
    }
}
