package org.dateline.onebox.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.onebox.console.RunningPipeline;
import org.dateline.onebox.run.Ports;

/** What can be known without Kafka: JVM, memory, directories, ports, settings files. */
final class MachineChecks {
    private static final int NEEDED_JAVA = 17;
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    private final Optional<RunningPipeline> running;

    MachineChecks(Optional<RunningPipeline> running) {
        this.running = running;
    }

    List<Finding> all(List<Path> directories, Map<String, String> environment) {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(memory());
        directories.forEach(directory -> findings.add(directory(directory)));
        findings.add(pipeline());
        for (int port : new int[] {9092, 8080, 8081, 8082, 8083}) {
            port(port).ifPresent(findings::add);
        }
        for (String name : new String[] {"DATELINE_CONFIG", "KAFKA_PROPERTIES_FILE", "INGEST_KEYS_FILE"}) {
            settingsFile(name, environment).ifPresent(findings::add);
        }
        return findings;
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        String text = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
        return version >= NEEDED_JAVA
                ? Finding.ok("java", text)
                : Finding.problem("java", text, "install a JDK 17 or newer, or set JAVA_HOME to one");
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        String text = heap / MIB + " MB of heap for dateline, 512 MB more for its broker, "
                + Runtime.getRuntime().availableProcessors() + " cores";
        return heap >= 256 * MIB
                ? Finding.ok("memory", text)
                : Finding.note("memory", text, "give it more: DATELINE_JAVA_OPTS=-Xmx1g");
    }

    private static Finding directory(Path directory) {
        Path there = directory.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        String check = directory.toString();
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            return Finding.problem(check, "is a file", "name a directory, or move the file away");
        }
        if (!Files.isWritable(there)) {
            return Finding.problem(
                    check, there + " cannot be written by this user", "chown or chmod it, or name another directory");
        }
        try {
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace();
            String text = "%,d MB free on %s (%s)".formatted(free / MIB, store.name(), store.type());
            return free > GIB
                    ? Finding.ok(check, text)
                    : Finding.problem(check, text, "make room: Kafka and the files need it, below 1 GB it gets tight");
        } catch (IOException e) {
            return Finding.problem(check, "cannot be looked at: " + e.getMessage(), "mend or replace the disk");
        }
    }

    private Finding pipeline() {
        return running.map(pipeline -> Finding.ok(
                        "pipeline",
                        "runs as process " + pipeline.pid() + ", Kafka at " + pipeline.kafka() + ", "
                                + pipeline.http()))
                .orElseGet(
                        () -> Finding.note("pipeline", "none runs on this data directory", "dateline run starts it"));
    }

    private Optional<Finding> port(int port) {
        if (running.isPresent()) {
            return Optional.empty();
        }
        String check = "port " + port;
        return Optional.of(
                Ports.isFree(port)
                        ? Finding.ok(check, "free")
                        : Finding.note(
                                check,
                                "taken by another program",
                                "dateline run takes another one and says which; compose needs this one free"));
    }

    private static Optional<Finding> settingsFile(String name, Map<String, String> environment) {
        String file = environment.getOrDefault(name, "");
        if (file.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                Files.isReadable(Path.of(file))
                        ? Finding.ok(name, file)
                        : Finding.problem(name, file + " cannot be read", "write the file, or unset " + name));
    }
}
