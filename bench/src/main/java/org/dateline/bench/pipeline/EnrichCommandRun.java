package org.dateline.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dateline.bench.machine.ChildJvm;
import org.dateline.bench.machine.Figures;
import org.dateline.bench.machine.MeasurementFailed;
import org.dateline.bench.machine.Product;
import org.dateline.bench.texts.GeneratedArticles;

/** {@code dateline enrich} on a file; its first lines warm it up and are not measured, as in the pipeline. */
final class EnrichCommandRun {
    private static final long WARM_UP_SEED = 99;

    private final Product product;
    private final Path runs;
    private final PipelineSize size;
    private final Figures cpuMicros = new Figures();

    EnrichCommandRun(Product product, Path runs, PipelineSize size) {
        this.product = product;
        this.runs = runs;
        this.size = size;
    }

    double articlesPerSecond(GeneratedArticles articles) {
        Path input = runs.resolve("enrich-input.ndjson");
        try {
            write(input, articles);
            try (ChildJvm child = product.commandLine(
                    List.of("enrich", "--format", "ndjson", input.toString()), runs.resolve("enrich-command.log"))) {
                return measure(child);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CPU time that the command spent on an article, in the median run. */
    double cpuMicros() {
        return cpuMicros.median();
    }

    private void write(Path input, GeneratedArticles articles) throws IOException {
        GeneratedArticles warmUp = new GeneratedArticles(WARM_UP_SEED);
        try (BufferedWriter writer = Files.newBufferedWriter(input, UTF_8)) {
            for (int number = 0; number < size.warmUp(); number++) {
                writer.write(warmUp.line(number));
            }
            for (int number = 0; number < size.articles(); number++) {
                writer.write(articles.line(number));
            }
        }
    }

    private double measure(ChildJvm child) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        long linesAtStart = 0;
        long start = 0;
        Duration cpuAtStart = Duration.ZERO;
        Duration cpu = Duration.ZERO;
        InputStream output = child.process().getInputStream();
        for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
            lines += lineEnds(buffer, read);
            // Asked along the way: of a process that has ended nobody knows it any longer.
            Duration now = child.cpu();
            cpu = now.isZero() ? cpu : now;
            if (start == 0 && lines >= size.warmUp()) {
                start = System.nanoTime();
                linesAtStart = lines;
                cpuAtStart = cpu;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (lines != (long) size.warmUp() + size.articles()) {
            throw new MeasurementFailed(
                    "dateline enrich printed " + lines + " lines for " + ((long) size.warmUp() + size.articles())
                            + " articles; see " + runs.resolve("enrich-command.log"));
        }
        cpuMicros.add(cpu.minus(cpuAtStart).toNanos() / 1e3 / (lines - linesAtStart));
        return (lines - linesAtStart) / seconds;
    }

    private static int lineEnds(byte[] buffer, int length) {
        int count = 0;
        for (int at = 0; at < length; at++) {
            if (buffer[at] == '\n') {
                count++;
            }
        }
        return count;
    }
}
