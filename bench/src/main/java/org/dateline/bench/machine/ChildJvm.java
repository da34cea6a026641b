package org.dateline.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program under measurement in a JVM of its own, with a class path of its own. What it says goes to a log file. It ends
 * with this object, and with this process.
 */
public final class ChildJvm implements AutoCloseable {
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

    private final Process process;
    private final Path log;
    private final Thread orphanage;

    private ChildJvm(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.orphanage = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(orphanage);
    }

    /**
     * @param command options, class path, main class and arguments: what follows {@code java}
     * @param environment beside that of this process
     * @param log takes standard error, and standard output unless the caller reads it
     * @param read whether the caller reads standard output
     */
    public static ChildJvm start(List<String> command, Map<String, String> environment, Path log, boolean read) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (!read) {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        }
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ChildJvm(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Process process() {
        return process;
    }

    /** CPU time so far, of all its threads; of the last moment that is known when it has ended. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** @throws MeasurementFailed with the end of its log, when it has ended */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new MeasurementFailed("the process of " + log.getFileName() + " ended with exit code "
                    + process.exitValue() + ":\n" + lastLines());
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "its log " + log + " cannot be read: " + e.getMessage();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(orphanage);
    }
}
