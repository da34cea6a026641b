package org.dateline.pipeline.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code dateline run --until-idle} as a process of its own, with an empty folder for all that it keeps. */
record OneProcessRun(Path dir) {
    private static final String MAIN = "org.dateline.onebox.DatelineMain";
    private static final int PATIENCE_SECONDS = 180;

    /** The exit code; what it says goes to {@code run.log}. */
    int run() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback.xml",
                "-Ddateline.broker.lib=" + System.getProperty("dateline.broker.lib"),
                MAIN,
                "run",
                "--until-idle"));
        command.addAll(List.of(
                "--seeds", in().toString(), "--inbox", dir.resolve("inbox").toString()));
        command.addAll(List.of("--out", out().toString()));
        var builder = new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true);
        builder.redirectOutput(log().toFile());
        builder.environment().keySet().removeIf(key -> key.matches("(DATELINE|KAFKA|INGEST|ENRICH|SINK)_.*"));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    Path in() {
        return dir.resolve("in");
    }

    Path out() {
        return dir.resolve("out");
    }

    Path log() {
        return dir.resolve("run.log");
    }
}
