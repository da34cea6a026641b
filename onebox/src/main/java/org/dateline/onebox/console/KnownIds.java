package org.dateline.onebox.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.Identity;
import org.dateline.sink.manifest.Manifest;

/**
 * The uris behind ids. An id is a digest, so its uri is looked up where articles are known: first in the manifest of the
 * out directory, then among the keys of the topics.
 */
public record KnownIds(Path out, KafkaOptions kafka) {

    /** The uris that were found, by id. @throws CommandFailed when the topics are needed and Kafka does not answer */
    public Map<String, String> uris(Set<String> ids) {
        Map<String, String> found = new HashMap<>();
        Set<String> sought = new HashSet<>(ids);
        if (!sought.isEmpty()) {
            inManifest(sought, found);
        }
        if (!sought.isEmpty()) {
            onTopics(sought, found);
        }
        return found;
    }

    private void inManifest(Set<String> sought, Map<String, String> found) {
        try {
            Manifest.of(out).newest(line -> {
                if (sought.remove(line.id())) {
                    found.put(line.id(), line.uri());
                }
            });
        } catch (IOException e) {
            throw CommandFailed.usage("--out is " + out + ": its manifest cannot be read (" + e + ")");
        }
    }

    private void onTopics(Set<String> sought, Map<String, String> found) {
        List<String> topics = List.of(
                kafka.topics().enriched().name(), kafka.topics().articles().name());
        try (TopicScan scan = OpenKafka.scan(kafka.connection())) {
            for (String topic : topics) {
                List<TopicPartition> partitions = scan.partitions(topic);
                if (!partitions.isEmpty() && !sought.isEmpty()) {
                    scan.read(scan.beginnings(partitions), record -> {
                        String uri = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
                        String id = Identity.id(uri);
                        if (sought.remove(id)) {
                            found.put(id, uri);
                        }
                        return !sought.isEmpty();
                    });
                }
            }
        }
    }
}
