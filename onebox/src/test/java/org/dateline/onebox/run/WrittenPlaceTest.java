package org.dateline.onebox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.run.WrittenPlace.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenPlaceTest {
    private final Path out;

    WrittenPlaceTest(@TempDir Path out) {
        this.out = out;
    }

    @Test
    void many_articles_a_file_share_a_place_and_a_missing_one_has_been_superseded() throws IOException {
        Path folder = Files.createDirectory(out.resolve("news.enriched-3"));
        Path missing = out.resolve("missing");

        assertThat(new WrittenPlace(missing, folder).standing(received("01", "1")))
                .isEqualTo(Standing.WRITTEN);
        assertThat(new WrittenPlace(missing, missing).standing(received("01", "1")))
                .isEqualTo(Standing.SUPERSEDED);
    }

    @Test
    void a_file_that_holds_another_version_does_not_count_as_this_one() throws IOException {
        Path file = Files.write(out.resolve("a.json"), MessageJson.write(received("02", "2")));
        WrittenPlace place = new WrittenPlace(file, out.resolve("none"));

        assertThat(place.standing(received("02", "2"))).isEqualTo(Standing.WRITTEN);
        assertThat(place.standing(received("01", "2"))).isEqualTo(Standing.SUPERSEDED);
        assertThat(place.standing(received("03", "1"))).isEqualTo(Standing.SUPERSEDED);
        assertThat(place.standing(received("03", "2"))).isEqualTo(Standing.UNCHANGED);
    }

    private static EnrichedArticle received(String second, String version) {
        return MessageJson.readEnriched("""
                {"uri":"urn:x:1","type":"text","version":"%s",\
                "bodies":[{"role":"main","contentType":"text/plain","value":"Seoul."}],\
                "enrichment":{"schemaVersion":1,"received":"2026-03-02T10:00:%sZ","annotators":[]}}
                """.formatted(version, second).getBytes(StandardCharsets.UTF_8));
    }
}
