package org.dateline.onebox.send;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dateline.onebox.console.Console;
import org.jspecify.annotations.Nullable;

/** A bar over the bytes sent, where a person looks and there is enough to wait for. */
final class Progress implements AutoCloseable {
    private static final long WORTH_A_BAR = 1_000_000;

    private final PrintStream err;
    private final @Nullable ProgressBar bar;
    private boolean closed;

    private Progress(PrintStream err, @Nullable ProgressBar bar) {
        this.err = err;
        this.bar = bar;
    }

    static Progress over(List<Path> files, Console console) {
        long bytes = files.stream().mapToLong(Progress::size).sum();
        if (!console.errIsTerminal() || bytes < WORTH_A_BAR) {
            return new Progress(console.err(), null);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("sending")
                .setInitialMax(bytes)
                .setUnit(" MB", 1_000_000)
                .setMaxRenderedLength(console.columns())
                .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                .build();
        return new Progress(console.err(), bar);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Standard input, or a file that will be refused.
            return 0;
        }
    }

    boolean isShown() {
        return bar != null;
    }

    void articles(long count) {
        if (bar != null && count % 100 == 0 && !closed) {
            bar.setExtraMessage(count + " articles");
        }
    }

    /** A line above the bar. */
    void line(String line) {
        if (bar != null) {
            err.print("\r\u001b[K");
        }
        err.println(line);
    }

    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                if (bar != null && read > 0) {
                    bar.stepBy(read);
                }
                return read;
            }
        };
    }

    /** Leaves the bar as it is in the end; closing it again, as a safeguard, does not print it again. */
    void close(long count) {
        if (bar != null && !closed) {
            bar.setExtraMessage(count + " articles");
        }
        close();
    }

    @Override
    public void close() {
        if (bar != null && !closed) {
            closed = true;
            bar.close();
        }
    }
}
