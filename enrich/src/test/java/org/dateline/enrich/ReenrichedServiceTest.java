package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Content;
import org.dateline.messages.HeaderNames;
import org.dateline.operations.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service on a real Kafka, where articles stand on their topic once more to be enriched anew. */
class ReenrichedServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final RunningEnrich enrich = new RunningEnrich(KAFKA);

    @AfterEach
    void stop() throws InterruptedException {
        enrich.close();
    }

    @Test
    void a_copy_that_asks_to_be_enriched_anew_never_comes_over_a_newer_version() throws Exception {
        String first = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}";
        String second = first.replace("rained", "snowed");
        enrich.send("urn:a", first);
        enrich.send("urn:a", second);
        IncomingRecord newest = enrich.awaitEnriched(2).get(1);
        String at = enrich.topics().articles().name() + "-" + newest.partition() + "@";

        // When the first one is asked for by somebody who had not seen the second, and then the second
        enrich.send(
                "urn:a",
                first,
                RunningEnrich.header(HeaderNames.REENRICH, at + 0),
                RunningEnrich.header(HeaderNames.REENRICH_SEEN, "1"));
        enrich.send(
                "urn:a",
                second,
                RunningEnrich.header(HeaderNames.REENRICH, at + 1),
                RunningEnrich.header(HeaderNames.REENRICH_SEEN, "2"));

        // Then only the second one is there anew
        List<IncomingRecord> all = enrich.awaitEnriched(3);
        assertThat(Objects.requireNonNull(all.get(2).value()).text()).contains("snowed");
        assertThat(all.get(2).headers().asMap())
                .containsEntry(HeaderNames.ARTICLE, at + 1)
                .containsEntry(HeaderNames.REENRICH, at + 3);
        assertThat(all.get(1).headers().asMap())
                .containsEntry(HeaderNames.ARTICLE, at + 1)
                .doesNotContainKey(HeaderNames.REENRICH);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(enrich.counter(Ledger.ENRICHED).count()).isEqualTo(2);
            assertThat(enrich.counter(Ledger.REENRICHED).count()).isEqualTo(1);
            assertThat(enrich.counter(Ledger.REENRICH_DROPPED, "why", "overtaken")
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void a_copy_is_overtaken_by_a_version_or_a_retraction_of_its_own_batch_too() throws Exception {
        String article = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}";
        enrich.send("urn:a", article);
        String place = enrich.topics().articles().name() + "-"
                + enrich.awaitEnriched(1).get(0).partition() + "@0";

        enrich.send("urn:a", (byte[]) null);
        enrich.send(
                "urn:a",
                article,
                RunningEnrich.header(HeaderNames.REENRICH, place),
                RunningEnrich.header(HeaderNames.REENRICH_SEEN, "1"));
        enrich.send("urn:b", "{\"uri\":\"urn:b\",\"bodies\":[{\"value\":\"It rained.\"}]}");

        assertThat(enrich.awaitEnriched(3))
                .filteredOn(record -> "urn:a".equals(record.keyText()))
                .hasSize(2)
                .last()
                .matches(IncomingRecord::isTombstone);
    }

    @Test
    void what_would_say_the_same_is_not_written_again() throws Exception {
        String article = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"It rained.\"}]}";
        enrich.send("urn:a", article);
        IncomingRecord before = enrich.awaitEnriched(1).get(0);
        String content = Content.of(Objects.requireNonNull(before.value()).array());

        enrich.send(
                "urn:a",
                article,
                RunningEnrich.header(
                        HeaderNames.REENRICH, enrich.topics().articles().name() + "-" + before.partition() + "@0"),
                RunningEnrich.header(HeaderNames.REENRICH_SEEN, "1"),
                RunningEnrich.header(HeaderNames.REENRICH_CONTENT, content));
        enrich.send("urn:b", article.replace("urn:a", "urn:b"));

        assertThat(enrich.awaitEnriched(2)).extracting(IncomingRecord::keyText).containsOnly("urn:a", "urn:b");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(enrich.counter(Ledger.REENRICH_DROPPED, "why", "unchanged")
                                .count())
                        .isEqualTo(1));
    }
}
