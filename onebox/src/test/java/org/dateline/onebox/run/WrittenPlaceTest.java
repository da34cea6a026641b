package org.dateline.onebox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenPlaceTest {
    @Test
    void an_older_version_has_no_place_and_many_articles_a_file_share_one(@TempDir Path out) throws IOException {
        Path file = Files.writeString(out.resolve("a.json"), "{}");
        Path folder = Files.createDirectory(out.resolve("news.enriched-3"));
        Path missing = out.resolve("missing");

        assertThat(new WrittenPlace(file, missing).found()).contains(file);
        assertThat(new WrittenPlace(missing, folder).found()).contains(folder);
        assertThat(new WrittenPlace(missing, missing).found()).isEmpty();
    }
}
