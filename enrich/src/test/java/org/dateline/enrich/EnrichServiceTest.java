package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dateline.delivery.IncomingRecord;
import org.dateline.delivery.RejectedTopic;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.messages.Article;
import org.dateline.messages.Content;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Reason;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Ledger;
import org.dateline.operations.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service on a real Kafka. */
class EnrichServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Health health = new Health();
    private final Topics topics = KAFKA.newTopics(3);
    private final Producer<byte[], byte[]> producer = KAFKA.connection().producer("test");
    private final TopicReader enriched =
            new TopicReader(KAFKA.connection(), topics.enriched().name());
    private final TopicReader rejected =
            new TopicReader(KAFKA.connection(), topics.rejected().name());
    private final EnrichService service = EnrichService.start(
            Settings.of(
                    EnrichService.NAME,
                    Map.of(
                            "KAFKA_BOOTSTRAP_SERVERS",
                            KAFKA.bootstrapServers(),
                            "DATELINE_TOPIC_PREFIX",
                            topics.articles().name().replace(".articles", ""),
                            "DATELINE_PARTITIONS",
                            "3",
                            "ENRICH_THREADS",
                            "2")),
            health,
            registry);
    private final Thread thread = new Thread(service::run, "enrich-service");

    @BeforeEach
    void start() {
        thread.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.stop();
        thread.join();
        service.close();
        enriched.close();
        rejected.close();
        producer.close();
    }

    private void send(@Nullable String key, byte @Nullable [] value, RecordHeader... headers) throws Exception {
        producer.send(new ProducerRecord<>(
                        topics.articles().name(),
                        null,
                        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                        value,
                        List.of(headers)))
                .get();
    }

    private void send(@Nullable String key, String value, RecordHeader... headers) throws Exception {
        send(key, value.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static RecordHeader header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private List<IncomingRecord> awaitRecords(TopicReader reader, int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(reader.all()).hasSize(count));
        return reader.all();
    }

    @Test
    void an_article_comes_out_enriched_under_its_key_with_its_trace_and_its_time() throws Exception {
        byte[] article =
                MessageJson.write(Article.of("urn:a", "South Korea has asked the United States to help with the row.")
                        .build());

        send(
                "urn:a",
                article,
                header(HeaderNames.CE_TIME, "2026-11-24T01:02:03Z"),
                header(HeaderNames.TRACEPARENT, TRACE));

        IncomingRecord out = awaitRecords(enriched, 1).get(0);
        byte[] json = Objects.requireNonNull(out.value()).array();
        EnrichedArticle read = MessageJson.readEnriched(json);
        assertThat(out.keyText()).isEqualTo("urn:a");
        assertThat(read.article().places()).hasSize(2);
        assertThat(String.valueOf(read.enrichment().received())).isEqualTo("2026-11-24T01:02:03Z");
        assertThat(out.headers().asMap())
                .containsEntry(HeaderNames.CE_TIME, "2026-11-24T01:02:03Z")
                .containsEntry(HeaderNames.TRACEPARENT, TRACE)
                .containsEntry(HeaderNames.CE_SUBJECT, "urn:a")
                .containsEntry(HeaderNames.CE_SOURCE, "/dateline/enrich")
                .containsEntry(HeaderNames.CONTENT_SHA256, Identity.sha256(json));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(registry.counter(Ledger.ENRICHED).count()).isEqualTo(1);
            assertThat(health.ready().up()).isTrue();
        });
    }

    @Test
    void the_same_article_twice_has_one_id_and_another_one_another() throws Exception {
        String article = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}";

        send("urn:a", article);
        send("urn:a", article);
        send("urn:a", article.replace("rained", "snowed"));

        assertThat(awaitRecords(enriched, 3).stream()
                        .map(out -> out.headers().get(HeaderNames.CE_ID))
                        .distinct())
                .hasSize(2)
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void a_record_of_a_console_producer_without_key_and_headers_gets_its_key_from_its_uri() throws Exception {
        send(null, "{\"uri\":\"urn:console\",\"bodies\":[{\"value\":\"It rained.\"}]}");

        IncomingRecord out = awaitRecords(enriched, 1).get(0);

        assertThat(out.keyText()).isEqualTo("urn:console");
        assertThat(out.headers().get(HeaderNames.CE_TIME)).isNotNull();
        assertThat(MessageJson.readEnriched(Objects.requireNonNull(out.value()).array())
                        .enrichment()
                        .received())
                .isNull();
    }

    @Test
    void a_withdrawal_is_passed_on_and_is_no_enriched_article() throws Exception {
        send("urn:a", "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}");
        send("urn:a", (byte[]) null);

        List<IncomingRecord> out = awaitRecords(enriched, 2);

        assertThat(out.get(1).isTombstone()).isTrue();
        assertThat(out.get(1).keyText()).isEqualTo("urn:a");
        assertThat(out.get(1).headers().get(HeaderNames.CE_TYPE)).isEqualTo("org.dateline.article.retracted");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(registry.counter(Ledger.RETRACTED, Ledger.STAGE, "enrich")
                                .count())
                        .isEqualTo(1));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(registry.counter(Ledger.ENRICHED).count()).isEqualTo(1));
    }

    @Test
    void a_kill_note_of_a_raw_producer_takes_the_article_back() throws Exception {
        send("urn:a", "{\"uri\":\"urn:a\",\"pubStatus\":\"canceled\",\"edNote\":\"Kill it.\"}");

        IncomingRecord out = awaitRecords(enriched, 1).get(0);

        assertThat(out.isTombstone()).isTrue();
        assertThat(out.keyText()).isEqualTo("urn:a");
        assertThat(out.headers().get(HeaderNames.RETRACTION_REASON)).isEqualTo("Kill it.");
    }

    @Test
    void what_is_no_article_is_rejected_with_its_bytes_and_its_neighbours_go_on() throws Exception {
        Map<String, Reason> poison = Map.of(
                "{\"uri\":", Reason.NOT_JSON,
                "[1]", Reason.SCHEMA,
                "{\"uri\":\"urn:x\"}", Reason.SCHEMA,
                "{\"uri\":\"urn:x\",\"bodies\":[{\"value\":7}]}", Reason.SCHEMA,
                "{\"uri\":\"urn:another\",\"bodies\":[{\"value\":\"x\"}]}", Reason.KEY);
        for (String value : poison.keySet()) {
            send("urn:poison", value);
        }
        send(null, new byte[] {'"', (byte) 0xFF, '"'});
        send(null, (byte[]) null);
        send("urn:a", "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}");

        List<IncomingRecord> out = awaitRecords(rejected, poison.size() + 2);

        awaitRecords(enriched, 1);
        for (IncomingRecord one : out) {
            Rejection rejection = RejectedTopic.read(one.headers());
            assertThat(rejection.stage()).isEqualTo("enrich");
            String value = one.value() == null ? "" : one.value().text();
            if (poison.containsKey(value)) {
                assertThat(rejection.reason()).as(value).isEqualTo(poison.get(value));
            } else {
                assertThat(rejection.reason()).isIn(Reason.NOT_UTF8, Reason.EMPTY);
            }
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(registry.counter(Ledger.REJECTED, Ledger.STAGE, "enrich")
                                .count())
                        .isEqualTo(out.size()));
    }

    @Test
    void a_copy_that_asks_to_be_enriched_anew_never_comes_over_a_newer_version() throws Exception {
        String first = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}";
        String second = first.replace("rained", "snowed");
        send("urn:a", first);
        send("urn:a", second);
        IncomingRecord newest = awaitRecords(enriched, 2).get(1);
        String at = topics.articles().name() + "-" + newest.partition() + "@";

        // When the first one is asked for by somebody who had not seen the second, and then the second
        send("urn:a", first, header(HeaderNames.REENRICH, at + 0), header(HeaderNames.REENRICH_SEEN, "1"));
        send("urn:a", second, header(HeaderNames.REENRICH, at + 1), header(HeaderNames.REENRICH_SEEN, "2"));

        // Then only the second one is there anew
        List<IncomingRecord> all = awaitRecords(enriched, 3);
        assertThat(Objects.requireNonNull(all.get(2).value()).text()).contains("snowed");
        assertThat(all.get(2).headers().asMap())
                .containsEntry(HeaderNames.ARTICLE, at + 1)
                .containsEntry(HeaderNames.REENRICH, at + 3);
        assertThat(all.get(1).headers().asMap())
                .containsEntry(HeaderNames.ARTICLE, at + 1)
                .doesNotContainKey(HeaderNames.REENRICH);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(registry.counter(Ledger.ENRICHED).count()).isEqualTo(2);
            assertThat(registry.counter(Ledger.REENRICHED).count()).isEqualTo(1);
            assertThat(registry.counter(Ledger.REENRICH_DROPPED, "why", "overtaken")
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void a_copy_is_overtaken_by_a_version_or_a_retraction_of_its_own_batch_too() throws Exception {
        String article = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}";
        send("urn:a", article);
        String place = topics.articles().name() + "-"
                + awaitRecords(enriched, 1).get(0).partition() + "@0";

        send("urn:a", (byte[]) null);
        send("urn:a", article, header(HeaderNames.REENRICH, place), header(HeaderNames.REENRICH_SEEN, "1"));
        send("urn:b", "{\"uri\":\"urn:b\",\"bodies\":[{\"value\":\"It rained.\"}]}");

        assertThat(awaitRecords(enriched, 3))
                .filteredOn(record -> "urn:a".equals(record.keyText()))
                .hasSize(2)
                .last()
                .matches(IncomingRecord::isTombstone);
    }

    @Test
    void what_would_say_the_same_is_not_written_again() throws Exception {
        String article = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}";
        send("urn:a", article);
        IncomingRecord before = awaitRecords(enriched, 1).get(0);
        String content = Content.of(Objects.requireNonNull(before.value()).array());

        send(
                "urn:a",
                article,
                header(HeaderNames.REENRICH, topics.articles().name() + "-" + before.partition() + "@0"),
                header(HeaderNames.REENRICH_SEEN, "1"),
                header(HeaderNames.REENRICH_CONTENT, content));
        send("urn:b", article.replace("urn:a", "urn:b"));

        assertThat(awaitRecords(enriched, 2))
                .extracting(IncomingRecord::keyText)
                .containsOnly("urn:a", "urn:b");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(registry.counter(Ledger.REENRICH_DROPPED, "why", "unchanged")
                                .count())
                        .isEqualTo(1));
    }
}
