package org.dateline.onebox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritableFolderTest {
    private final Path folder;

    WritableFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {".manifest/news.enriched-0.lock", ".tmp/news.enriched-0", "2019/11/04", "2019", "."})
    void what_another_user_has_left_in_out_is_named(String place) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path there = out.resolve(place).normalize();
        if (place.endsWith(".lock")) {
            Files.createDirectories(there.getParent());
            Files.writeString(there, "");
        } else {
            Files.createDirectories(there);
        }
        assertThat(WritableFolder.out(out).problem("--out")).isEmpty();

        readOnly(there);

        assertThat(WritableFolder.out(out).problem("--out").orElseThrow())
                .startsWith("--out is " + out + ": must be a directory that can be written, and " + there
                        + " cannot: it belongs to ");
    }

    @Test
    void the_lock_of_an_inbox_is_looked_at_and_one_that_is_missing_can_be_made() throws IOException {
        Path inbox = folder.resolve("inbox");
        assertThat(WritableFolder.inbox(inbox).problem("--inbox")).isEmpty();
        Files.createDirectory(inbox);

        readOnly(Files.writeString(inbox.resolve(".lock"), ""));

        assertThat(WritableFolder.inbox(inbox).problem("--inbox").orElseThrow())
                .contains(inbox.resolve(".lock") + " cannot");
    }

    @Test
    void a_folder_that_cannot_be_made_names_the_one_above_it() throws IOException {
        readOnly(folder);

        assertThat(WritableFolder.out(folder.resolve("a/out")).problem("--out").orElseThrow())
                .contains(" and " + folder + " cannot");
    }

    /** Nothing is read-only to root. */
    private static void readOnly(Path path) throws IOException {
        assumeTrue(Files.getFileStore(path).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(path), "run by root");
    }
}
