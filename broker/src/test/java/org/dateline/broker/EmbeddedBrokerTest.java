package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private final Path data;

    EmbeddedBrokerTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void clients_can_connect_as_soon_as_it_has_started_and_no_longer_when_it_is_closed() throws IOException {
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.of(data))) {
            port = port(broker);
            assertThat(canConnect(port)).isTrue();
            assertThat(broker.isAlive()).isTrue();
        }

        assertThat(canConnect(port)).isFalse();
    }

    @Test
    void a_killed_broker_starts_again_on_the_same_data_and_port() throws IOException {
        EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.of(data));
        String cluster = Files.readString(data.resolve("log/meta.properties"));
        first.kill();

        try (EmbeddedBroker second = EmbeddedBroker.start(BrokerSettings.of(data))) {
            assertThat(second.bootstrapServers()).isEqualTo(first.bootstrapServers());
            assertThat(Files.readString(data.resolve("log/meta.properties"))).isEqualTo(cluster);
        }
    }

    @Test
    void a_broker_is_killed_while_every_thread_of_the_common_pool_waits_for_something() throws Exception {
        // Given a pool whose threads are all taken
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.of(data));
        CountDownLatch end = new CountDownLatch(1);
        ForkJoinPool pool = ForkJoinPool.commonPool();
        for (int i = 0; i < pool.getParallelism(); i++) {
            pool.execute(() -> awaitOpen(end));
        }

        // When the broker is killed
        Thread killer = new Thread(broker::kill);
        killer.start();
        killer.join(Duration.ofSeconds(30).toMillis());

        // Then nobody waits for the pool
        boolean waits = killer.isAlive();
        end.countDown();
        assertThat(waits).isFalse();
        assertThat(broker.isAlive()).isFalse();
    }

    @Test
    void what_was_acknowledged_is_there_after_a_crash_and_the_transactions_are_of_version_2() throws Exception {
        // Given a topic with a record, and a broker that crashes
        EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.of(data));
        try (Admin admin = Admin.create(client(first));
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(client(first), new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("news", 2, (short) 1)))
                    .all()
                    .get();
            assertThat(producer.send(new ProducerRecord<>("news", 1, "key", "value"))
                            .get()
                            .offset())
                    .isZero();
        }
        first.kill();

        // When it is started again
        try (EmbeddedBroker second = EmbeddedBroker.start(BrokerSettings.of(data));
                Admin admin = Admin.create(client(second));
                KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(client(second), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("news", 1)));
            consumer.seekToBeginning(consumer.assignment());

            // Then the record is read
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(consumer.poll(Duration.ofMillis(200)))
                            .singleElement()
                            .extracting(ConsumerRecord::value)
                            .isEqualTo("value"));
            assertThat(admin.describeFeatures().featureMetadata().get().finalizedFeatures())
                    .hasEntrySatisfying(
                            "transaction.version",
                            version -> assertThat(version.maxVersionLevel()).isGreaterThanOrEqualTo((short) 2));
        }
    }

    @Test
    void a_second_broker_on_the_same_directory_is_refused_and_the_first_lives_on() {
        try (EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.of(data))) {
            assertThatExceptionOfType(BrokerRefused.class)
                    .isThrownBy(() -> EmbeddedBroker.start(BrokerSettings.of(data)))
                    .withMessageContaining(data.toString())
                    .withMessageContaining("in use by process " + first.pid());
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void a_port_that_is_taken_is_refused_by_its_number() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BrokerSettings settings = BrokerSettings.of(data).withPort(other.getLocalPort());

            assertThatExceptionOfType(BrokerRefused.class)
                    .isThrownBy(() -> EmbeddedBroker.start(settings))
                    .withMessageContaining("broker port " + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void a_property_that_kafka_refuses_is_told_in_kafkas_words() {
        BrokerSettings settings = BrokerSettings.of(data).withOverrides(Map.of("num.io.threads", "none"));

        assertThatExceptionOfType(BrokerRefused.class)
                .isThrownBy(() -> EmbeddedBroker.start(settings))
                .withMessageContaining("num.io.threads");
    }

    @Test
    void it_dies_with_its_parent_even_when_that_is_killed() throws Exception {
        // Given a JVM that has started a broker
        Process parent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + BrokerSettings.CLASS_PATH_PROPERTY + "="
                                + System.getProperty(BrokerSettings.CLASS_PATH_PROPERTY),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerParent.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle broker;
        try (var lines = parent.inputReader()) {
            broker = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();

            // When that is killed
            parent.destroyForcibly();
        }

        // Then the broker is gone
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !broker.isAlive());
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static int port(EmbeddedBroker broker) {
        return Integer.parseInt(broker.bootstrapServers().substring("localhost:".length()));
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean canConnect(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
