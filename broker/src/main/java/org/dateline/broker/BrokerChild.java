package org.dateline.broker;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process of {@link BrokerMain}, launched but not necessarily ready.
 *
 * @param settings what it was launched with
 * @param answer the first line the child writes: ready, or why not
 */
record BrokerChild(Process process, BrokerSettings settings, CompletableFuture<String> answer) {
    /** System property with more options for the child's JVM, separated by blanks. */
    private static final String JAVA_OPTIONS_PROPERTY = "dateline.broker.java.opts";

    /** System property that names a class archive, which makes the child start faster where it fits. */
    private static final String ARCHIVE_PROPERTY = "dateline.broker.archive";

    static BrokerChild launch(BrokerSettings settings) {
        requireClassPath(settings.classPathDir());
        try {
            Files.createDirectories(settings.dataDir());
            Process process = new ProcessBuilder(command(settings))
                    .redirectError(errors(settings).toFile())
                    .start();
            return new BrokerChild(process, settings, firstAnswer(process));
        } catch (IOException e) {
            throw new BrokerRefused("the broker cannot be started in " + settings.dataDir() + ": " + e.getMessage(), e);
        }
    }

    /** Waits for the child's word; kills it when it does not come in time. */
    int awaitPort() {
        Duration timeout = settings.startTimeout();
        try {
            return BrokerAnswer.port(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw refusal("the broker was not ready after " + timeout.toSeconds() + " s: must be within that time");
        } catch (ExecutionException e) {
            throw refusal("the broker ended before it was ready");
        } catch (BrokerRefused e) {
            process.destroyForcibly();
            throw e;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new BrokerRefused("interrupted while the broker was starting", e);
        }
    }

    private BrokerRefused refusal(String what) {
        process.destroyForcibly();
        return new BrokerRefused(what + "; see " + errors(settings) + " and "
                + settings.dataDir().resolve(BrokerMain.LOG_FILE));
    }

    private static CompletableFuture<String> firstAnswer(Process process) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread reader = new Thread(() -> readAnswer(process, answer), "broker-answer");
        reader.setDaemon(true);
        reader.start();
        return answer;
    }

    private static void readAnswer(Process process, CompletableFuture<String> answer) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (BrokerAnswer.isAnswer(line)) {
                    answer.complete(line);
                }
            }
        } catch (IOException e) {
            // The child is gone: that is what the next line says.
        }
        answer.completeExceptionally(new IOException("no more output"));
    }

    private static List<String> command(BrokerSettings settings) {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/') {
            // Ctrl-C reaches every process of the terminal: the broker must outlive the services that still commit to
            // it, and stops when its input ends. A signal ignored here stays ignored in the JVM.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "dateline-broker"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms96m", "-Xmx512m", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.add("-Ddateline.broker.data=" + settings.dataDir());
        command.add("-Dlogback.configurationFile=broker-logback.xml");
        String archive = System.getProperty(ARCHIVE_PROPERTY);
        if (archive != null) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        // What the JVM makes of odd options stands in the error file.
        command.addAll(more(System.getProperty(JAVA_OPTIONS_PROPERTY, "")));
        command.addAll(List.of("-cp", classPath(settings.classPathDir()), BrokerMain.class.getName()));
        command.add(settings.dataDir().toString());
        command.add(Integer.toString(settings.port()));
        settings.overrides().forEach((name, value) -> command.add(name + "=" + value));
        return command;
    }

    private static List<String> more(String options) {
        return options.isBlank() ? List.of() : List.of(options.strip().split("\\s+"));
    }

    private static String classPath(Path jars) {
        return ownCode() + File.pathSeparator + jars.toAbsolutePath() + File.separator + "*";
    }

    private static Path ownCode() {
        try {
            return Path.of(BrokerMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class on the class path has a location", e);
        }
    }

    private static void requireClassPath(Path jars) {
        String[] files = jars.toFile().list((dir, name) -> name.startsWith("kafka_") && name.endsWith(".jar"));
        if (files == null || files.length == 0) {
            throw new BrokerRefused("broker class path is " + jars
                    + ": must hold the broker's jars; build it with mvn -Dquick -pl broker process-classes");
        }
    }

    private static Path errors(BrokerSettings settings) {
        return settings.dataDir().resolve("broker-stderr.log");
    }
}
