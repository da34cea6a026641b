package org.dateline.delivery.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaConnectionTest {
    /** Properties that no promise rests on, or that each client sets itself. */
    private static final String FREE = """
        auto.commit.interval.ms batch.size bootstrap.servers client.dns.lookup
        client.id client.rack compression.gzip.level compression.lz4.level compression.type
        compression.zstd.level config.providers connections.max.idle.ms default.api.timeout.ms
        delivery.timeout.ms enable.metrics.push exclude.internal.topics fetch.max.bytes
        fetch.max.wait.ms fetch.min.bytes group.remote.assignor heartbeat.interval.ms
        internal.throw.on.fetch.stable.offset.unsupported linger.ms max.block.ms
        max.partition.fetch.bytes max.poll.interval.ms max.poll.records metadata.max.age.ms
        metadata.max.idle.ms metadata.recovery.rebootstrap.trigger.ms metadata.recovery.strategy
        metric.reporters metrics.num.samples metrics.recording.level metrics.sample.window.ms
        partition.assignment.strategy partitioner.adaptive.partitioning.enable
        partitioner.availability.timeout.ms receive.buffer.bytes reconnect.backoff.max.ms
        reconnect.backoff.ms request.timeout.ms retry.backoff.max.ms retry.backoff.ms security.protocol
        security.providers send.buffer.bytes session.timeout.ms share.acknowledgement.mode
        share.acquire.mode socket.connection.setup.timeout.max.ms socket.connection.setup.timeout.ms
        transaction.timeout.ms
        """;

    @ParameterizedTest
    @CsvSource({
        "isolation.level, read_uncommitted, read_committed",
        "auto.offset.reset, latest, earliest",
        "enable.auto.commit, true, false",
        "acks, 1, all",
        "enable.idempotence, false, true",
        "check.crcs, false, true",
        "allow.auto.create.topics, true, false",
        "group.protocol, consumer, classic",
        "partitioner.ignore.keys, true, false",
        "transaction.two.phase.commit.enable, true, false"
    })
    void a_property_that_would_break_a_promise_is_refused(String name, String value, String promised) {
        assertThatThrownBy(() -> new KafkaConnection("localhost:9092", Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Kafka property " + name + " is " + value + ": must be " + promised
                        + ", since the delivery promises rest on it");
    }

    @ParameterizedTest
    @CsvSource({
        "partitioner.class, org.example.Random",
        "interceptor.classes, org.example.Spy",
        "transactional.id, mine",
        "group.id, mine",
        "group.instance.id, one",
        "key.serializer, org.apache.kafka.common.serialization.StringSerializer",
        "value.serializer, org.apache.kafka.common.serialization.StringSerializer",
        "key.deserializer, org.apache.kafka.common.serialization.StringDeserializer",
        "value.deserializer, org.apache.kafka.common.serialization.StringDeserializer",
        "retries, 0",
        "max.in.flight.requests.per.connection, 6",
        "max.request.size, 1048576",
        "buffer.memory, 1048576"
    })
    void a_property_that_would_break_a_promise_whatever_it_says_is_refused_with_the_rule(String name, String value) {
        assertThatThrownBy(() -> new KafkaConnection("localhost:9092", Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Kafka property " + name + " is " + value + ": must ");
    }

    /** A property that a new Kafka brings must be looked at: is it free, or does a promise rest on it? */
    @Test
    void every_property_of_the_clients_is_decided_upon() {
        Set<String> known = new TreeSet<>(ProducerConfig.configNames());
        known.addAll(ConsumerConfig.configNames());
        known.removeIf(name -> name.startsWith("ssl.") || name.startsWith("sasl."));

        Set<String> decided = new TreeSet<>(KafkaPromises.names());
        Collections.addAll(decided, FREE.split("\\s+"));
        assertThat(known).isEqualTo(decided);
    }

    @Test
    void a_property_that_says_what_is_promised_anyway_is_fine() {
        assertThatCode(() -> new KafkaConnection("localhost:9092", Map.of("isolation.level", "READ_COMMITTED")))
                .doesNotThrowAnyException();
    }

    /** kafkajs and kafka-python read none of the others as they come. */
    @Test
    void what_is_written_is_compressed_as_every_client_reads_it_unless_somebody_says_otherwise() {
        KafkaConnection plain = KafkaConnection.to("localhost:9092");
        KafkaConnection own = new KafkaConnection("localhost:9092", Map.of("compression.type", "zstd"));

        assertThat(plain.producerProperties("p"))
                .containsEntry("compression.type", "gzip")
                .containsEntry("compression.gzip.level", "1");
        assertThat(own.producerProperties("p")).containsEntry("compression.type", "zstd");
    }

    @Test
    void what_the_client_does_not_take_is_said_in_its_own_words() {
        KafkaConnection kafka = new KafkaConnection(
                "localhost:9092", Map.of("security.protocol", "SSL", "ssl.truststore.location", "/nowhere.p12"));

        assertThatThrownBy(kafka::requireUsable)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ssl.truststore.location")
                .hasMessageContaining("/nowhere.p12");
    }

    @Test
    void a_host_that_has_no_address_yet_may_have_one_later() {
        assertThatCode(KafkaConnection.to("no-such-host.invalid:9092")::requireUsable)
                .doesNotThrowAnyException();
    }

    @Test
    void values_of_properties_are_not_printed() {
        KafkaConnection kafka = new KafkaConnection("localhost:9092", Map.of("sasl.jaas.config", "password=secret"));

        assertThat(kafka).hasToString("localhost:9092[sasl.jaas.config]");
    }

    @Test
    void no_address_is_refused() {
        assertThatThrownBy(() -> KafkaConnection.to(" ")).hasMessageContaining("must name at least one host:port");
    }
}
