package org.dateline.pipeline.written;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * For a folder that a run has written ({@code -Ddateline.written=out}) and IPTC's schema, which is not part of this
 * repository ({@code -Ddateline.ninjs.schema=FILE}).
 */
@EnabledIfSystemProperty(named = "dateline.written", matches = ".+")
@EnabledIfSystemProperty(named = "dateline.ninjs.schema", matches = ".+")
class WrittenFilesAreNinjsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path out = Path.of(System.getProperty("dateline.written", ""));

    @Test
    void the_seed_article_is_filed_under_its_date_and_each_file_is_ninjs_once_its_enrichment_is_removed()
            throws IOException {
        Schema ninjs = ninjs(Path.of(System.getProperty("dateline.ninjs.schema", "")));

        List<Path> files = articles(out);

        assertThat(articles(out.resolve("2019/11/04"))).isNotEmpty();
        assertThat(files).allSatisfy(file -> {
            ObjectNode record = (ObjectNode) JSON.readTree(file.toFile());
            assertThat(record.remove("enrichment")).as("enrichment").isNotNull();
            assertThat(errors(ninjs, record)).isEmpty();
        });
    }

    private static Schema ninjs(Path file) throws IOException {
        ObjectNode schema = (ObjectNode) JSON.readTree(file.toFile());
        // The GeoJSON schema is fetched from the network by its address: a place's shape is not looked into.
        schema.findParents("geoJSON").forEach(place -> ((ObjectNode) place).putObject("geoJSON"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    private static List<String> errors(Schema schema, ObjectNode record) {
        List<Error> errors = schema.validate(
                record.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream().map(Error::toString).toList();
    }

    private static List<Path> articles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*/\\d{4}/\\d{2}/\\d{2}/[^/]+\\.json"))
                    .toList();
        }
    }
}
