package org.dateline.onebox.console;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the pipeline that runs on a data directory can be reached, as it wrote it there.
 *
 * @param pid its process
 * @param kafka bootstrap servers
 * @param http the ingest service, such as {@code http://localhost:8080}
 * @param reader search and page, such as {@code http://localhost:8094}; empty where it is not known
 * @param admins health and metrics of the services, such as {@code http://localhost:8081}
 * @param out its output directory
 */
public record RunningPipeline(long pid, String kafka, String http, String reader, List<String> admins, Path out) {
    private static final String FILE = "running.properties";

    /** The pipeline of this data directory, if one is running. */
    public static Optional<RunningPipeline> find(Path dataDir) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(dataDir.resolve(FILE))) {
            properties.load(reader);
            return Optional.of(new RunningPipeline(
                            Long.parseLong(properties.getProperty("pid", "")),
                            properties.getProperty("kafka", ""),
                            properties.getProperty("http", ""),
                            properties.getProperty("reader", ""),
                            List.of(properties.getProperty("admin", "").split(" ", -1)),
                            Path.of(properties.getProperty("out", "out"))))
                    .filter(RunningPipeline::isAlive);
        } catch (IOException | IllegalArgumentException e) {
            // No such file, or one that is not ours: nothing runs here.
            return Optional.empty();
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Leaves word in the data directory. */
    public void announce(Path dataDir) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("kafka", kafka);
        properties.setProperty("http", http);
        properties.setProperty("reader", reader);
        properties.setProperty("admin", String.join(" ", admins));
        properties.setProperty("out", out.toAbsolutePath().toString());
        try (Writer writer = Files.newBufferedWriter(dataDir.resolve(FILE))) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the word back, where it is this process that left it. */
    public static void retract(Path dataDir) {
        if (find(dataDir)
                .filter(running -> running.pid() != ProcessHandle.current().pid())
                .isPresent()) {
            return;
        }
        try {
            Files.deleteIfExists(dataDir.resolve(FILE));
        } catch (IOException e) {
            // It names a process that is gone soon: find() sees that.
        }
    }
}
