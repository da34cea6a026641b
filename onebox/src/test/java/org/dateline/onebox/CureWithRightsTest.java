package org.dateline.onebox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.dateline.delivery.guarantees.GhostProducer;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.hanging.HangingCure;
import org.dateline.delivery.hanging.HangingTransactions;
import org.dateline.delivery.hanging.OpenTransaction;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.enrich.EnrichService;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Settings;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On a Kafka with access rules: with the rights of docs/secured-kafka.md, and no other, an operator ends what hangs; where
 * one of them is missing, doctor and health name it.
 */
@NullUnmarked
class CureWithRightsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Topics TOPICS = Topics.defaults();
    private static final TopicPartition ARTICLES =
            new TopicPartition(TOPICS.articles().name(), 0);
    private static final String GROUP = "news-enrich";
    private static final String OPERATOR = "operator";
    private static final AtomicInteger TRANSACTIONS = new AtomicInteger();

    @TempDir
    static Path certificates;

    private static SecuredBroker broker;
    private static Admin insider;

    @TempDir
    Path folder;

    @BeforeAll
    static void startBroker() throws Exception {
        Map<String, String> settings = new HashMap<>(GhostProducer.BROKER);
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        broker = new SecuredBroker(certificates, settings);
        broker.addUser(OPERATOR);
        broker.addUser("enrich");
        insider = broker.insider().admin();
        OwnedTopics.ensure(
                insider, TOPICS.articles(), TOPICS.enriched(), TOPICS.rejected(), TOPICS.held(), TOPICS.feeds());
    }

    @AfterAll
    static void stopBroker() {
        insider.close();
        broker.close();
    }

    @AfterEach
    void endWhatHangsAndTakeAllRightsBack() throws Exception {
        hanging().forEach(open -> HangingTransactions.end(insider, open));
        insider.deleteAcls(List.of(AclBindingFilter.ANY)).all().get(30, TimeUnit.SECONDS);
        await().until(() -> rights().isEmpty());
    }

    @Test
    void with_the_documented_rights_and_no_other_the_cure_ends_what_hangs_on_topics_and_in_offsets() throws Exception {
        allow(OPERATOR, DocumentedRights.of(OPERATOR));
        leaveHanging("of-somebody");

        Typed cured = doctor("--cure");

        assertThat(cured.outLines())
                .as(cured.out())
                .filteredOn(line -> line.startsWith("ok       hanging        ended: "))
                .hasSize(2);
        assertThat(cured.outLines())
                .filteredOn(line -> line.startsWith("PROBLEM  hanging") || line.startsWith("PROBLEM  news"))
                .isEmpty();
        assertThat(hanging()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--topic news.articles, Read on topic news.articles",
        "--topic __consumer_offsets, Read on topic __consumer_offsets",
        "--transactional-id, Describe on all transactional ids",
        "--cluster, Alter on the cluster"
    })
    void a_right_that_is_missing_is_named_by_doctor_and_by_health_and_what_hangs_there_stays(
            String without, String named) throws Exception {
        List<DocumentedRights> documented = DocumentedRights.of(OPERATOR);
        List<DocumentedRights> left = documented.stream()
                .filter(rights -> !rights.options().contains(without))
                .toList();
        assertThat(left).hasSize(documented.size() - 1);
        allow(OPERATOR, left);
        leaveHanging("of-somebody");

        Typed doctor = doctor("--cure");
        String health = said(OPERATOR);

        assertThat(doctor.outLines())
                .as(doctor.out())
                .anyMatch(line -> line.startsWith("PROBLEM  hanging") && line.contains(named));
        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(health).contains(named, "dateline doctor --cure as one who may");
        assertThat(hanging()).isNotEmpty();
    }

    @Test
    void a_service_that_may_not_end_what_holds_it_up_says_so_and_goes_on_after_the_cure() throws Exception {
        allow("enrich", DocumentedRights.of("enrich"));
        allow(OPERATOR, DocumentedRights.of(OPERATOR));
        leaveHanging("news-enrich-gone");
        try (Producer<byte[], byte[]> producer = broker.insider().producer("test")) {
            producer.send(new ProducerRecord<>(ARTICLES.topic(), 0, null, "no article".getBytes(UTF_8)))
                    .get(30, TimeUnit.SECONDS);
        }
        Health health = new Health();
        try (EnrichService enrich = EnrichService.start(enrichSettings(), health, new SimpleMeterRegistry());
                TopicReader rejected =
                        new TopicReader(broker.insider(), TOPICS.rejected().name())) {
            Thread thread = new Thread(enrich::run);
            thread.start();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(health.ready().components().values())
                            .extracting(Health.Component::detail)
                            .anySatisfy(said -> assertThat(said)
                                    .contains(
                                            "Alter on the cluster",
                                            "Read on topic __consumer_offsets",
                                            "dateline doctor --cure as one who may")));
            assertThat(health.ready().up()).isFalse();
            assertThat(rejected.all()).isEmpty();
            assertThat(doctor("--cure").out()).contains("ended: " + ARTICLES);

            await().atMost(PATIENCE).until(() -> !rejected.all().isEmpty());
            await().atMost(PATIENCE).until(() -> health.ready().up());
            enrich.stop();
            thread.join(30_000);
        }
    }

    /** As a broker leaves it that dies before its coordinator's marker is written: on the topic and in the offsets. */
    private static void leaveHanging(String transactionalId) throws Exception {
        String id = transactionalId + TRANSACTIONS.incrementAndGet();
        KafkaConnection brief =
                new KafkaConnection(broker.insider().bootstrapServers(), Map.of("transaction.timeout.ms", "1000"));
        try (Producer<byte[], byte[]> producer = brief.transactionalProducer(id)) {
            producer.initTransactions();
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(TOPICS.held().name(), 0, new byte[] {1}, new byte[] {1}));
            producer.commitTransaction();
        }
        long producerId = insider.describeTransactions(List.of(id))
                .description(id)
                .get(30, TimeUnit.SECONDS)
                .producerId();
        GhostProducer ghost = new GhostProducer(brief.bootstrapServers(), producerId, (short) 1);
        ghost.write(ARTICLES, "ghost", System.currentTimeMillis() - 60_000);
        ghost.commit(GROUP, ARTICLES, 0);
        await("both are older than their timeout")
                .atMost(PATIENCE)
                .until(() -> hanging().size() == 2);
    }

    private static List<OpenTransaction> hanging() {
        return HangingTransactions.find(insider, List.of(GROUP), List.of(ARTICLES.topic()), () -> {})
                .certain();
    }

    /** What a loop puts on /health/ready that this user runs. */
    private static String said(String user) {
        KafkaConnection kafka = broker.as(user);
        try (Admin admin = kafka.admin()) {
            return new HangingCure(kafka.bootstrapServers(), new SimpleMeterRegistry(), GROUP)
                    .look(admin, List.of(GROUP), List.of(ARTICLES.topic()), () -> {});
        }
    }

    private static void allow(String user, List<DocumentedRights> documented) throws Exception {
        List<AclBinding> wanted = documented.stream()
                .flatMap(rights -> rights.bindings(user).stream())
                .distinct()
                .toList();
        insider.createAcls(wanted).all().get(30, TimeUnit.SECONDS);
        await("the broker hears of them from the controller").until(() -> rights().containsAll(wanted));
    }

    private static List<AclBinding> rights() throws Exception {
        return List.copyOf(insider.describeAcls(AclBindingFilter.ANY).values().get(30, TimeUnit.SECONDS));
    }

    private Typed doctor(String... more) throws IOException {
        String[] kafka = {
            "doctor",
            "--bootstrap-servers",
            broker.as(OPERATOR).bootstrapServers(),
            "--kafka-properties",
            properties(OPERATOR).toString(),
            "--out",
            folder.resolve("out").toString(),
            "--inbox",
            folder.resolve("inbox").toString()
        };
        return Typed.command(Stream.concat(Stream.of(kafka), Stream.of(more)).toArray(String[]::new));
    }

    private Settings enrichSettings() throws IOException {
        return Settings.of(
                "enrich",
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        broker.as("enrich").bootstrapServers(),
                        "KAFKA_PROPERTIES_FILE",
                        properties("enrich").toString(),
                        "ENRICH_ANNOTATORS",
                        "published"));
    }

    private Path properties(String user) throws IOException {
        Properties written = new Properties();
        written.putAll(broker.as(user).properties());
        Path file = folder.resolve(user + ".properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            written.store(writer, null);
        }
        return file;
    }
}
