package org.dateline.reader.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;

/**
 * How far a topic is read: the next offset of each partition. As text it is what a stream calls a position.
 *
 * @param topicId of the topic, which is another one when it is made anew
 * @param next by partition
 */
@SuppressWarnings("ArrayRecordComponent") // never handed out without a copy
public record Positions(String topicId, long[] next) {
    private static final String TOPIC = "topicId";
    private static final String LAYOUT = "layout";
    private static final String OFFSETS = "offsets";
    private static final String WHEN = "when";

    /** Raised when documents are made in another way: an index of another layout is made anew. */
    private static final String CURRENT_LAYOUT = "2";

    private static final int MOST_PARTITIONS = 100_000;

    public Positions {
        next = next.clone();
    }

    /** The beginning of a topic. */
    public static Positions start(String topicId, int partitions) {
        return new Positions(topicId, new long[partitions]);
    }

    @Override
    public long[] next() {
        return next.clone();
    }

    public int partitions() {
        return next.length;
    }

    /** Of a partition; 0 of one that is not known yet. */
    public long of(int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    /** The same with another position of one partition. */
    public Positions with(int partition, long offset) {
        long[] changed = Arrays.copyOf(next, Math.max(next.length, partition + 1));
        changed[partition] = offset;
        return new Positions(topicId, changed);
    }

    /** Whether it is of this topic and nowhere beyond. */
    public boolean isWithin(Positions end) {
        boolean within = topicId.equals(end.topicId) && next.length <= end.next.length;
        for (int partition = 0; within && partition < next.length; partition++) {
            within = next[partition] <= end.next[partition];
        }
        return within;
    }

    /** Of each partition the later of the two. */
    public Positions orLater(Positions other) {
        Positions later = this;
        for (int partition = 0; partition < other.next.length; partition++) {
            if (other.next[partition] > of(partition)) {
                later = later.with(partition, other.next[partition]);
            }
        }
        return later;
    }

    /** @param when the index was up to these positions */
    Map<String, String> asCommitData(Instant when) {
        Map<String, String> data = new HashMap<>();
        data.put(WHEN, Long.toString(when.toEpochMilli()));
        data.put(TOPIC, topicId);
        data.put(LAYOUT, CURRENT_LAYOUT);
        data.put(OFFSETS, token());
        return data;
    }

    /** Of no topic where the index says nothing, or is of another layout. */
    static Positions ofCommitData(Map<String, String> data) {
        String topicId = data.getOrDefault(TOPIC, "");
        if (!CURRENT_LAYOUT.equals(data.get(LAYOUT))) {
            return start("", 0);
        }
        return parse(data.getOrDefault(OFFSETS, ""), topicId).orElse(start("", 0));
    }

    /** When the index was committed; long ago where it does not say. */
    static Instant whenCommitted(Map<String, String> data) {
        return Instant.ofEpochMilli(Long.parseLong(data.getOrDefault(WHEN, "0")));
    }

    /** As text of letters, digits, {@code -} and {@code _}. */
    public String token() {
        byte[] bytes = new byte[4 + 5 + 9 * next.length];
        ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
        try {
            out.writeInt(topicId.hashCode());
            out.writeVInt(next.length);
            for (long offset : next) {
                out.writeVLong(offset);
            }
        } catch (IOException e) {
            throw new IllegalStateException("an array takes all that it has room for", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, out.getPosition()));
    }

    /**
     * Reads {@link #token()}.
     *
     * @param topicId of the topic that it must be of
     * @return nothing where it is no position, or one of another topic
     */
    public static Optional<Positions> parse(String token, String topicId) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            ByteArrayDataInput in = new ByteArrayDataInput(bytes);
            if (bytes.length < 5 || in.readInt() != topicId.hashCode()) {
                return Optional.empty();
            }
            int partitions = in.readVInt();
            if (partitions < 0 || partitions > MOST_PARTITIONS || partitions > bytes.length) {
                return Optional.empty();
            }
            long[] next = new long[partitions];
            for (int partition = 0; partition < partitions; partition++) {
                next[partition] = in.readVLong();
            }
            return in.eof() ? Optional.of(new Positions(topicId, next)) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions positions
                && topicId.equals(positions.topicId)
                && Arrays.equals(next, positions.next);
    }

    @Override
    public int hashCode() {
        return 31 * topicId.hashCode() + Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.toString(next);
    }
}
