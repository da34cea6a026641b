package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Reason;
import org.dateline.operations.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service on a real Kafka. */
class EnrichServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final RunningEnrich enrich = new RunningEnrich(KAFKA);

    @AfterEach
    void stop() throws InterruptedException {
        enrich.close();
    }

    @Test
    void an_article_comes_out_enriched_under_its_key_with_its_trace_and_its_time() throws Exception {
        byte[] article =
                MessageJson.write(Article.of("urn:a", "South Korea has asked the United States to help with the row.")
                        .build());

        enrich.send(
                "urn:a",
                article,
                RunningEnrich.header(HeaderNames.CE_TIME, "2026-11-24T01:02:03Z"),
                RunningEnrich.header(HeaderNames.TRACEPARENT, TRACE));

        IncomingRecord out = enrich.awaitEnriched(1).get(0);
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
            assertThat(enrich.counter(Ledger.ENRICHED).count()).isEqualTo(1);
            assertThat(enrich.health().ready().up()).isTrue();
        });
    }

    @Test
    void the_same_article_twice_has_one_id_and_another_one_another() throws Exception {
        String article = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}";

        enrich.send("urn:a", article);
        enrich.send("urn:a", article);
        enrich.send("urn:a", article.replace("rained", "snowed"));

        assertThat(enrich.awaitEnriched(3).stream()
                        .map(out -> out.headers().get(HeaderNames.CE_ID))
                        .distinct())
                .hasSize(2)
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void a_record_of_a_console_producer_without_key_and_headers_gets_its_key_from_its_uri() throws Exception {
        enrich.send(null, "{\"uri\":\"urn:console\",\"bodies\":[{\"value\":\"It rained.\"}]}");

        IncomingRecord out = enrich.awaitEnriched(1).get(0);

        assertThat(out.keyText()).isEqualTo("urn:console");
        assertThat(out.headers().get(HeaderNames.CE_TIME)).isNotNull();
        assertThat(MessageJson.readEnriched(Objects.requireNonNull(out.value()).array())
                        .enrichment()
                        .received())
                .isNull();
    }

    @Test
    void a_withdrawal_is_passed_on_and_is_no_enriched_article() throws Exception {
        enrich.send("urn:a", "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}");
        enrich.send("urn:a", (byte[]) null);

        List<IncomingRecord> out = enrich.awaitEnriched(2);

        assertThat(out.get(1).isTombstone()).isTrue();
        assertThat(out.get(1).keyText()).isEqualTo("urn:a");
        assertThat(out.get(1).headers().get(HeaderNames.CE_TYPE)).isEqualTo("org.dateline.article.retracted");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(enrich.counter(Ledger.RETRACTED, Ledger.STAGE, "enrich")
                                .count())
                        .isEqualTo(1));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(enrich.counter(Ledger.ENRICHED).count()).isEqualTo(1));
    }

    @Test
    void a_kill_note_of_a_raw_producer_takes_the_article_back() throws Exception {
        enrich.send("urn:a", "{\"uri\":\"urn:a\",\"pubStatus\":\"canceled\",\"edNote\":\"Kill it.\"}");

        IncomingRecord out = enrich.awaitEnriched(1).get(0);

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
            enrich.send("urn:poison", value);
        }
        enrich.send(null, new byte[] {'"', (byte) 0xFF, '"'});
        enrich.send(null, (byte[]) null);
        enrich.send("urn:a", "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}");

        List<IncomingRecord> out = enrich.awaitRejected(poison.size() + 2);

        enrich.awaitEnriched(1);
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
                .untilAsserted(() -> assertThat(enrich.counter(Ledger.REJECTED, Ledger.STAGE, "enrich")
                                .count())
                        .isEqualTo(out.size()));
    }
}
