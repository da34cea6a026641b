package org.dateline.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariedRecordsTest {
    private static final String TEXT =
            "Ministers of Portugal and Norway postponed the treaty on the harbour of Lisbon.";

    @Test
    void records_differ_in_uri_and_words_and_every_offset_still_fits(@TempDir Path folder) throws IOException {
        int start = TEXT.indexOf("Portugal");
        Path file = Files.writeString(
                folder.resolve("records.ndjson"),
                "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"" + TEXT + "\"}],\"enrichment\":{\"topics\":[{\"name\":"
                        + "\"politics\"}],\"entities\":[{\"name\":\"Portugal\",\"mentions\":[{\"start\":" + start
                        + ",\"end\":" + (start + 8) + ",\"surface\":\"Portugal\"}]}]}}\n");
        VariedRecords records = VariedRecords.of(file);
        Set<String> texts = new HashSet<>();

        for (int number = 0; number < 200; number++) {
            JsonNode record = MessageJson.readTree(records.json(number));
            String text = record.at("/bodies/0/value").asText();
            texts.add(text);
            assertThat(record.path("uri").asText()).isEqualTo(VariedRecords.uri(number));
            assertThat(text.substring(start, start + 8))
                    .isEqualTo(record.at("/enrichment/entities/0/mentions/0/surface")
                            .asText());
            assertThat(record.at("/enrichment/topics/0/name").asText()).isEqualTo("politics");
        }
        assertThat(texts).hasSizeGreaterThan(10);
    }
}
