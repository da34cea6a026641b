package org.dateline.pipeline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;
import org.dateline.pipeline.ledger.Sending.Bad;
import org.dateline.pipeline.ledger.Sending.Door;
import org.jspecify.annotations.Nullable;

/** Hands records to the articles' topic beside ingest: no headers, and sometimes no key. */
final class DirectProducer implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    /** A record that was sent and acknowledged. */
    record Sent(Sending sending, int partition, long offset) {}

    DirectProducer(String bootstrapServers, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "reconnect.backoff.max.ms", "1000",
                        // The broker is killed meanwhile.
                        "delivery.timeout.ms", "120000",
                        "max.block.ms", "120000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns when every one has been acknowledged. */
    List<Sent> send(List<Sending> sendings) {
        List<Future<RecordMetadata>> futures =
                sendings.stream().map(this::record).map(producer::send).toList();
        return IntStream.range(0, sendings.size())
                .mapToObj(i -> sent(sendings.get(i), futures.get(i)))
                .toList();
    }

    private static Sent sent(Sending sending, Future<RecordMetadata> future) {
        try {
            RecordMetadata place = future.get();
            return new Sent(sending, place.partition(), place.offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a record was sent", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a record within two minutes", e.getCause());
        }
    }

    private ProducerRecord<byte[], byte[]> record(Sending sending) {
        if (sending instanceof Bad bad) {
            return new ProducerRecord<>(topic, bytes(bad.uri()), bad.kind().value(bad.uri()));
        }
        Article article = sending.article().orElseThrow();
        byte @Nullable [] key = sending.door() == Door.TOPIC_WITHOUT_KEY ? null : bytes(article.uri());
        return new ProducerRecord<>(topic, key, MessageJson.write(article));
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
