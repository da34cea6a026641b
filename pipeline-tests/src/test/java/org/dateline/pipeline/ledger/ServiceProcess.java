package org.dateline.pipeline.ledger;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One service as a child process on this test's class path, which can be killed, stopped and started again under the
 * same name, settings and log. Not thread-safe.
 */
final class ServiceProcess implements AutoCloseable {
    private static final List<String> SMALL = List.of(
            "-Xmx160m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            // The class path holds the tests' quiet logging; a service logs as it does in life.
            "-Dlogback.configurationFile=logback.xml");

    private final String name;
    private final String mainClass;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    ServiceProcess(String name, String mainClass, Map<String, String> environment, Path logDir) {
        this.name = name;
        this.mainClass = mainClass;
        this.environment = Map.copyOf(environment);
        this.log = logDir.resolve(name + ".log");
    }

    String name() {
        return name;
    }

    void start() {
        start(Build.present());
    }

    void start(Build build) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.add(Leash.class.getName());
        command.add(mainClass);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.matches("(DATELINE|KAFKA|INGEST|ENRICH|SINK)_.*"));
        builder.environment().putAll(environment);
        builder.environment().put("CLASSPATH", build.classPath());
        builder.directory(new File(System.getProperty("user.dir")));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    long pid() {
        return running().pid();
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() {
        await(running().destroyForcibly());
    }

    /** SIGTERM, and SIGKILL where it does not end in time. Returns the exit code, or -1 where it had to be killed. */
    int stop() {
        Process stopping = running();
        // Process.destroy() would close its standard input first, and the leash would halt it.
        Signals.send("TERM", stopping.pid());
        try {
            if (stopping.waitFor(20, TimeUnit.SECONDS)) {
                return stopping.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        return -1;
    }

    /** SIGSTOP: the process keeps all it holds and does nothing. */
    void freeze() {
        Signals.send("STOP", pid());
    }

    /** SIGCONT. */
    void thaw() {
        Signals.send("CONT", pid());
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    private void await(Process ending) {
        try {
            if (!ending.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + ", process " + ending.pid() + ", outlived SIGKILL by 20 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " ended", e);
        }
    }
}
