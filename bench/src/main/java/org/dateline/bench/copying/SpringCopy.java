package org.dateline.bench.copying;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.transaction.KafkaTransactionManager;

/** spring-kafka: a batch listener inside a Kafka transaction. */
final class SpringCopy {
    private SpringCopy() {}

    public static void main(String[] args) {
        CopyArguments arguments = CopyArguments.from(args);
        DefaultKafkaProducerFactory<byte[], byte[]> producers = producers(arguments);
        KafkaTemplate<byte[], byte[]> template = new KafkaTemplate<>(producers);
        ContainerProperties properties = new ContainerProperties(arguments.input());
        properties.setGroupId(arguments.group());
        properties.setKafkaAwareTransactionManager(new KafkaTransactionManager<>(producers));
        properties.setMessageListener((BatchMessageListener<byte[], byte[]>) batch -> copy(batch, template, arguments));
        new KafkaMessageListenerContainer<>(consumers(arguments), properties).start();
    }

    /** The transaction's commit fails when one of these sends has failed; asked all the same, as a careful user would. */
    private static void copy(
            List<ConsumerRecord<byte[], byte[]>> batch, KafkaTemplate<byte[], byte[]> template, CopyArguments to) {
        CompletableFuture.allOf(batch.stream()
                        .map(record -> template.send(new ProducerRecord<>(
                                to.output(), null, record.key(), record.value(), record.headers())))
                        .toArray(CompletableFuture<?>[]::new))
                .exceptionally(SpringCopy::fail);
    }

    private static Void fail(Throwable problem) {
        throw new IllegalStateException(problem);
    }

    private static DefaultKafkaProducerFactory<byte[], byte[]> producers(CopyArguments arguments) {
        Map<String, Object> settings = PeerSettings.with(
                PeerSettings.PRODUCER, Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, arguments.bootstrapServers()));
        DefaultKafkaProducerFactory<byte[], byte[]> factory =
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        factory.setTransactionIdPrefix(arguments.group() + "-");
        return factory;
    }

    private static DefaultKafkaConsumerFactory<byte[], byte[]> consumers(CopyArguments arguments) {
        Map<String, Object> settings = PeerSettings.with(
                PeerSettings.CONSUMER, Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, arguments.bootstrapServers()));
        return new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
