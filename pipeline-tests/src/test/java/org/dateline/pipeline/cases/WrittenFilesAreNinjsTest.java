package org.dateline.pipeline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** For a folder that a run has written: {@code -Ddateline.written=out}. */
@EnabledIfSystemProperty(named = "dateline.written", matches = ".+")
class WrittenFilesAreNinjsTest {
    private final Map<String, JsonNode> records = WrittenFiles.in(Path.of(System.getProperty("dateline.written", "")));

    @Test
    void the_seed_article_is_filed_under_its_date() {
        assertThat(records.keySet()).anyMatch(name -> name.startsWith("2019/11/04/"));
    }

    @Test
    void each_file_is_ninjs_once_its_enrichment_is_removed() {
        var ninjs = RecordSchemas.ninjs();
        assumeTrue(ninjs.isPresent(), () -> "no schema at " + RecordSchemas.ninjsFile() + ": not checked");

        assertThat(records)
                .isNotEmpty()
                .allSatisfy((name, record) -> assertThat(RecordSchemas.ninjsErrors(ninjs.get(), record))
                        .isEmpty());
    }

    @Test
    void the_enrichment_of_each_file_keeps_our_own_schema() {
        assertThat(records)
                .isNotEmpty()
                .allSatisfy((name, record) ->
                        assertThat(RecordSchemas.enrichmentErrors(record)).isEmpty());
    }
}
