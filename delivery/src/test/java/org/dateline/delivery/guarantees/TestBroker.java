package org.dateline.delivery.guarantees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.kafka.KafkaContainer;

/** A broker for as long as the tests run. JUnit closes it. */
interface TestBroker extends AutoCloseable {
    AtomicReference<@Nullable TestBroker> RUNNING = new AtomicReference<>();

    String bootstrapServers();

    @Override
    void close();

    static TestBroker start() {
        String wanted = System.getProperty("dateline.test.kafka", "auto");
        return switch (wanted) {
            case "docker" -> new InDocker();
            case "embedded" -> new Embedded();
            case "auto" -> inDockerIfItWorks();
            default ->
                throw new IllegalArgumentException(
                        "dateline.test.kafka is " + wanted + ": must be docker, embedded or auto");
        };
    }

    private static TestBroker inDockerIfItWorks() {
        try {
            // Asking it starts a container already.
            return DockerClientFactory.instance().isDockerAvailable() ? new InDocker() : new Embedded();
        } catch (ContainerLaunchException | ContainerFetchException e) {
            // A Docker that answers and cannot start a container: the tests need a broker, not that one.
            LoggerFactory.getLogger(TestBroker.class)
                    .warn("Docker is up but starts no Kafka; embedded instead: {}", e.getMessage());
            return new Embedded();
        }
    }

    /** Kafka's own image. */
    final class InDocker implements TestBroker {
        private final KafkaContainer container =
                new KafkaContainer("apache/kafka:4.3.1").withStartupTimeout(Duration.ofMinutes(3));

        InDocker() {
            container.start();
        }

        @Override
        public String bootstrapServers() {
            return container.getBootstrapServers();
        }

        @Override
        public void close() {
            container.stop();
        }
    }

    /** The broker of the broker module, in a child process. */
    final class Embedded implements TestBroker {
        private final Path dir = freshDir();
        private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.of(dir));

        private static Path freshDir() {
            try {
                return Files.createTempDirectory("kafka-under-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String bootstrapServers() {
            return broker.bootstrapServers();
        }

        @Override
        public void close() {
            broker.close();
            try (Stream<Path> files = Files.walk(dir)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            } catch (IOException | UncheckedIOException e) {
                LoggerFactory.getLogger(TestBroker.class).warn("{} stays behind: {}", dir, e.getMessage());
            }
        }
    }
}
