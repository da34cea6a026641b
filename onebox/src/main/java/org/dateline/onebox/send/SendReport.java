package org.dateline.onebox.send;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.console.OneLine;

/** Counts what became of what was sent, and names each refusal. */
final class SendReport implements AutoCloseable {
    private final Console console;
    private final Progress progress;
    private long accepted;
    private long duplicates;
    private long refused;

    SendReport(Console console, Progress progress) {
        this.console = console;
        this.progress = progress;
    }

    void accepted(boolean duplicate) {
        if (duplicate) {
            duplicates++;
        } else {
            accepted++;
        }
        progress.articles(accepted + duplicates + refused);
    }

    void refused(String place, String reason, String message) {
        refused++;
        progress.line(
                OneLine.of(place) + ": " + console.errStyle().bad(OneLine.of(reason)) + ": " + OneLine.of(message));
    }

    /** It was taken, but not all of it as it was meant. */
    void warned(String place, String message) {
        progress.line(OneLine.of(place) + ": " + console.errStyle().doubtful("warning") + ": " + OneLine.of(message));
    }

    void waiting(String why) {
        progress.line(console.errStyle().doubtful("waiting") + "  " + OneLine.of(why));
    }

    /** The file's bytes, counted as they go. */
    BodyPublisher counted(Path file) throws FileNotFoundException {
        if (!progress.isShown()) {
            return BodyPublishers.ofFile(file);
        }
        return BodyPublishers.ofInputStream(() -> {
            try {
                InputStream in = new FileInputStream(file.toFile());
                return progress.counting(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The exit code. */
    int finish() {
        progress.close(accepted + duplicates + refused);
        console.err()
                .println("%,d sent%s%s"
                        .formatted(
                                accepted,
                                duplicates == 0 ? "" : ", %,d known already".formatted(duplicates),
                                refused == 0 ? "" : ", %,d refused".formatted(refused)));
        return refused == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }

    @Override
    public void close() {
        progress.close();
    }
}
