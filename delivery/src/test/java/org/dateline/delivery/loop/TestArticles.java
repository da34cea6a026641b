package org.dateline.delivery.loop;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.Publisher;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.OutgoingRecord;

/** Puts texts on a topic, under ten keys by their last character. */
final class TestArticles {
    private TestArticles() {}

    static void publish(KafkaConnection kafka, String topic, List<String> values) throws Exception {
        try (Publisher publisher =
                Publisher.open(kafka, "test", 1 << 24, Duration.ofSeconds(30), new SimpleMeterRegistry())) {
            List<CompletableFuture<RecordMetadata>> acknowledgements = new ArrayList<>();
            for (String value : values) {
                acknowledgements.add(publisher.publish(record(topic, value)));
            }
            CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                    .get(60, TimeUnit.SECONDS);
        }
    }

    static OutgoingRecord record(String topic, String value) {
        return OutgoingRecord.of(
                topic,
                "key-" + value.charAt(value.length() - 1),
                Bytes.ofText(value).array(),
                MessageHeaders.NONE);
    }
}
