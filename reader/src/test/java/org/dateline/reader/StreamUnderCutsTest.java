package org.dateline.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many who listen, each cut again and again, while articles arrive and the service restarts: each hears every article
 * once. In full, half an hour of a quiet machine:
 *
 * <pre>{@code mvn -Dquick -pl reader -am test -Dtest=StreamUnderCutsTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Ddateline.stream.articles=50000 -Ddateline.stream.clients=200 -Ddateline.stream.cuts=20
 *     -Ddateline.stream.restarts=5 -Ddateline.stream.seed=1}</pre>
 */
class StreamUnderCutsTest {
    private static final int ARTICLES = Integer.getInteger("dateline.stream.articles", 2_000);
    private static final int CLIENTS = Integer.getInteger("dateline.stream.clients", 8);
    private static final int CUTS = Integer.getInteger("dateline.stream.cuts", 6);
    private static final int RESTARTS = Integer.getInteger("dateline.stream.restarts", 2);
    private static final long SEED = Long.getLong("dateline.stream.seed", 1);
    private static final Duration PATIENCE = Duration.ofMinutes(CLIENTS > 50 ? 120 : 5);

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final Topics topics = KAFKA.newTopics(3);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit does
    private Path folder;

    @Test
    void with_the_last_event_id_nothing_is_missing_and_nothing_comes_twice() throws Exception {
        long started = System.nanoTime();
        Random random = new Random(SEED);
        Running reader = new Running(0);
        reader.awaitReady();
        int port = reader.service.httpPort();
        List<CutClient> clients = new ArrayList<>();
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            deaf.getOutputStream().write("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new CutClient(port, ARTICLES, CUTS, random.nextLong()));
            }
            awaitListeners(clients);
            try (Arriving arriving = new Arriving()) {
                for (int restart = 1; restart <= RESTARTS; restart++) {
                    arriving.until(ARTICLES * restart / (RESTARTS + 1));
                    reader.stop();
                    reader = new Running(port);
                }
                arriving.until(ARTICLES);
            }
            for (CutClient client : clients) {
                client.awaitEnd(PATIENCE);
            }
        } finally {
            clients.forEach(CutClient::close);
            reader.stop();
        }

        assertThat(clients).as("seed %d", SEED).allSatisfy(client -> {
            assertThat(client.missing()).as("missing").isEqualTo(new BitSet());
            assertThat(client.doubles()).as("twice").isEqualTo(new BitSet());
            assertThat(client.resyncs()).as("resyncs").isZero();
            assertThat(client.cuts()).isGreaterThanOrEqualTo(CUTS);
        });
        System.out.printf(
                "%d articles, %d clients, %d cuts each, %d restarts, seed %d: none missing, none twice, in %d s%n",
                ARTICLES, CLIENTS, CUTS, RESTARTS, SEED, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
    }

    /** Each must know where it begins before anything comes. */
    private static void awaitListeners(List<CutClient> clients) throws InterruptedException {
        for (CutClient client : clients) {
            client.awaitStart(PATIENCE);
        }
    }

    private final class Arriving implements AutoCloseable {
        private final Producer<byte[], byte[]> producer = KAFKA.connection().producer("test");
        private int sent;

        void until(int count) {
            for (; sent < count; sent++) {
                TestRecord record = TestRecord.of(CutClient.uri(sent), "Number " + sent, "This is one of many.");
                var unused = producer.send(new ProducerRecord<>(
                        topics.enriched().name(), record.uri().getBytes(UTF_8), record.json()));
            }
            producer.flush();
        }

        @Override
        public void close() {
            producer.close();
        }
    }

    private final class Running {
        private final ReaderService service;
        private final Thread thread;
        private final Health health = new Health();

        Running(int port) {
            Map<String, String> environment = new HashMap<>();
            environment.put("KAFKA_BOOTSTRAP_SERVERS", KAFKA.bootstrapServers());
            environment.put("DATELINE_TOPIC_PREFIX", topics.enriched().name().replace(".enriched", ""));
            environment.put("DATELINE_PARTITIONS", "3");
            environment.put("READER_INDEX_DIR", folder.resolve("index").toString());
            environment.put("READER_HTTP_PORT", String.valueOf(port));
            environment.put("READER_COMMIT_EVERY", "500ms");
            service = ReaderService.start(Settings.of("reader", environment), health, new SimpleMeterRegistry());
            thread = new Thread(service::run, "reader under test");
            thread.start();
        }

        void awaitReady() {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(health.ready().up()).isTrue());
        }

        void stop() throws InterruptedException {
            service.stop();
            thread.join(Duration.ofSeconds(60).toMillis());
            assertThat(thread.isAlive()).as("the reader still runs").isFalse();
            service.close();
        }
    }
}
