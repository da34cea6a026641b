package org.dateline.pipeline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code dateline} as somebody types it, in a process of its own that can be killed. Not thread-safe. */
final class TypedCommand implements AutoCloseable {
    private static final long PATIENCE_MINUTES = 30;

    private final Process process;
    private final Path out;
    private final Path err;

    private TypedCommand(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param out what it answered on standard output */
    record Answer(int exitCode, String out, String err) {}

    /** @param dir takes what it says */
    static TypedCommand start(Build build, Path dir, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-Ddateline.home=" + dir));
        command.addAll(List.of(Leash.class.getName(), "org.dateline.onebox.DatelineMain"));
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile(dir, "typed-", ".out");
            Path err = Files.createTempFile(dir, "typed-", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(key -> key.matches("(DATELINE|KAFKA|INGEST|ENRICH|SINK)_.*"));
            builder.environment().putAll(environment);
            builder.environment().put("CLASSPATH", build.classPath());
            return new TypedCommand(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException("dateline " + arguments + " cannot be started", e);
        }
    }

    /** Waits for its end. */
    Answer answer() {
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("it has not ended in " + PATIENCE_MINUTES + " minutes: " + said(err));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command ran", e);
        }
        return new Answer(process.exitValue(), said(out), said(err));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL; returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        answer();
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }
}
