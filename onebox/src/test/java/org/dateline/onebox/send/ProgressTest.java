package org.dateline.onebox.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.DataOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_bar_ends_with_the_last_count_and_is_not_printed_again(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("wire.ndjson"), new byte[1_500_000]);
        Progress progress = Progress.over(List.of(file), terminal());
        SendReport report = new SendReport(terminal(), progress);
        for (int article = 0; article < 150; article++) {
            report.accepted(false);
        }

        int exitCode = report.finish();
        String finished = err.toString(StandardCharsets.UTF_8);
        report.close();
        progress.close();

        assertThat(exitCode).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(finished);
        String bar = finished.substring(finished.lastIndexOf("sending"), finished.lastIndexOf("150 sent"));
        assertThat(bar).contains("150 articles");
    }

    private Console terminal() {
        return new Console(
                new ByteArrayInputStream(new byte[0]),
                DataOut.of(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                true,
                100,
                false);
    }
}
