package org.dateline.bench.copying;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The client settings of our loop, for the peers as well: what is compared are the loops, not the tuning. */
final class PeerSettings {
    static final Map<String, Object> CONSUMER = Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 33_554_432,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4_194_304);

    static final Map<String, Object> PRODUCER = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "gzip",
            ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG,
            1,
            ProducerConfig.LINGER_MS_CONFIG,
            5,
            ProducerConfig.BATCH_SIZE_CONFIG,
            262_144,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            67_108_864L);

    private PeerSettings() {}

    static Map<String, Object> with(Map<String, Object> settings, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }
}
