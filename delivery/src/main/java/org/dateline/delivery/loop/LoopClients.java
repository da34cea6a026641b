package org.dateline.delivery.loop;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.dateline.delivery.kafka.ClientMeters;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaPresence;
import org.dateline.delivery.kafka.KafkaWatch;

/** Opens the clients of a loop; a test opens Kafka's mocks instead. */
interface LoopClients {
    Client<Consumer<byte[], byte[]>> consumer();

    /** Not initialised yet. */
    Client<Producer<byte[], byte[]>> transactionalProducer();

    /** Says whether Kafka answers. */
    KafkaPresence presence();

    /** What helps when nothing comes for long; opens nothing yet. */
    default StarvationCure cure() {
        return StarvationCure.NONE;
    }

    /** A client and its meters, which end with it. */
    record Client<T>(T client, AutoCloseable meters) {}

    static LoopClients of(KafkaConnection kafka, LoopSettings settings, LoopContext context) {
        return of(kafka, settings, context.meters(), context.observer()::watched);
    }

    static LoopClients of(KafkaConnection kafka, LoopSettings settings, MeterRegistry registry, Runnable watched) {
        return new LoopClients() {
            @Override
            public Client<Consumer<byte[], byte[]>> consumer() {
                Consumer<byte[], byte[]> consumer = kafka.member(
                        settings.transactionalId() + "-consumer", settings.groupId(), settings.maxPollRecords());
                return new Client<>(consumer, ClientMeters.of(consumer, registry));
            }

            @Override
            public Client<Producer<byte[], byte[]>> transactionalProducer() {
                Producer<byte[], byte[]> producer = kafka.transactionalProducer(
                        settings.transactionalId() + "-producer",
                        settings.transactionalId(),
                        settings.transactionTimeout());
                return new Client<>(producer, ClientMeters.of(producer, registry));
            }

            @Override
            public KafkaPresence presence() {
                return KafkaWatch.of(kafka, watched);
            }

            @Override
            public StarvationCure cure() {
                return new HangingTransactionCure(kafka, settings, registry);
            }
        };
    }
}
