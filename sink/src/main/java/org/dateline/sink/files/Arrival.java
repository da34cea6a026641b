package org.dateline.sink.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came from the topic, as far as the sink looks at it. The value is shared, not copied: nobody changes
 * it.
 */
public final class Arrival {
    private final String topic;
    private final int partition;
    private final long offset;
    private final @Nullable String key;
    private final byte @Nullable [] value;
    private final @Nullable String ceId;
    private final Instant received;

    /**
     * @param value the JSON, or {@code null} for a tombstone
     * @param ceId the {@code ce_id} header, or {@code null} where there is none
     * @param received the {@code ce_time} header, else the record's own time
     */
    public Arrival(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            byte @Nullable [] value,
            @Nullable String ceId,
            Instant received) {
        this.topic = topic;
        this.partition = partition;
        this.offset = offset;
        this.key = key;
        this.value = value;
        this.ceId = ceId;
        this.received = received;
    }

    public String topic() {
        return topic;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    public @Nullable String key() {
        return key;
    }

    public byte @Nullable [] value() {
        return value;
    }

    public @Nullable String ceId() {
        return ceId;
    }

    public Instant received() {
        return received;
    }
}
