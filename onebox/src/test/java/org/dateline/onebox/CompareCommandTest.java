package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A shadow beside the enrich that counts; its later version is played by one annotator more. */
class CompareCommandTest {
    private static final String LATER = "text,headline,published";
    private static final String TEXT = "The bridge is open.\nIt was closed for a year.";

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final Path folder;
    private final SmallPipeline pipeline;

    CompareCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.pipeline = new SmallPipeline(KAFKA, 2, folder.resolve("out"));
    }

    @BeforeEach
    void oneArticleIsThereBeforeTheShadow() {
        pipeline.enriches(SmallPipeline.LIGHT);
        pipeline.article("urn:shadow:before", TEXT);
        pipeline.awaitEnriched();
        pipeline.enrichesAside("next", LATER);
    }

    @AfterEach
    void end() {
        pipeline.close();
    }

    @Test
    void what_another_version_makes_of_the_articles_that_come_in_is_compared_with_what_counts() {
        come(5);
        // Revised since: each version is compared with its own.
        pipeline.article("urn:shadow:0", "The bridge is closed.\nIt was open for a year.");
        SmallPipeline.until(() -> pipeline.enrichedAside("next").size() == 6);
        pipeline.awaitEnriched();
        Path page = folder.resolve("changes.html");

        Typed typed = pipeline.dateline("compare", "next", "--json", "--html", page.toString());

        JsonNode diff = MessageJson.readTree(SmallPipeline.utf8(typed.out()));
        List<String> fields = new ArrayList<>();
        diff.path("fields").forEach(field -> fields.add(field.path("field").asText()));
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(diff.path("compared").asInt()).isEqualTo(6);
        assertThat(diff.path("changed").asInt()).isEqualTo(6);
        assertThat(fields).containsExactlyInAnyOrder("headlines", "enrichment.headline", "enrichment.annotators");
        assertThat(page).content().contains("<h2>enrichment.headline <small>6 of 6</small></h2>");
        assertThat(pipeline.dateline("compare", "next").out()).contains("       6  enrichment.headline");
    }

    @Test
    void a_shadow_begins_with_what_comes_goes_on_where_it_was_and_touches_nothing_that_counts() {
        come(3);
        pipeline.record("urn:shadow:broken", SmallPipeline.utf8("no JSON"), "ce_source", "/test");
        SmallPipeline.until(() -> pipeline.rejectedAside("next").size() == 1);
        pipeline.awaitEnriched();
        pipeline.enrichesAsideNoMore();
        pipeline.article("urn:shadow:meanwhile", TEXT);
        pipeline.enrichesAside("next", LATER);

        SmallPipeline.until(() -> pipeline.enrichedAside("next").size() == 4);
        pipeline.awaitEnriched();

        assertThat(pipeline.enrichedAside("next"))
                .extracting(IncomingRecord::keyText)
                .containsExactlyInAnyOrder("urn:shadow:0", "urn:shadow:1", "urn:shadow:2", "urn:shadow:meanwhile");
        assertThat(pipeline.enriched()).hasSize(5).noneMatch(CompareCommandTest::hasHeadline);
        assertThat(pipeline.enrichedAside("next")).allMatch(CompareCommandTest::hasHeadline);
        assertThat(pipeline.rejected()).hasSize(1);
    }

    @Test
    void a_shadow_that_never_ran_is_named() {
        Typed typed = pipeline.dateline("compare", "other");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains(pipeline.prefix() + ".other.enriched is not there");
    }

    private void come(int articles) {
        for (int i = 0; i < articles; i++) {
            pipeline.article("urn:shadow:" + i, TEXT);
        }
    }

    private static boolean hasHeadline(IncomingRecord record) {
        return new String(
                        java.util.Objects.requireNonNull(record.value()).array(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .contains("\"headline\"");
    }
}
