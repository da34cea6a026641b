package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A real process, since only a JVM that ends shows whether its hook waits. */
class StopOnSigtermTest {
    @Test
    void sigterm_lets_the_body_finish_before_the_process_ends() throws Exception {
        Process process = start("json");
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.lines().anyMatch("working"::equals)).isTrue();

            process.toHandle().destroy(); // Process.destroy() would close the stream with what it still says

            List<String> rest = out.lines().toList();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(rest).contains("gave back the batch", "closed");
            assertThat(process.exitValue()).isEqualTo(128 + 15);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void in_a_container_each_log_event_is_one_line_of_json() throws Exception {
        Process process = start("json");
        try (BufferedReader out = process.inputReader()) {
            List<String> events =
                    out.lines().takeWhile(line -> !line.equals("working")).toList();

            assertThat(events)
                    .anySatisfy(event -> assertThat(event)
                            .startsWith("{\"@timestamp\":\"")
                            .contains("\"level\":\"INFO\"")
                            .contains("two\\nlines")
                            .endsWith("}"));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String log) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Sleeper.class.getName());
        builder.environment().put("DATELINE_LOG", log);
        return builder.redirectErrorStream(true).start();
    }

    /** A service that works until it is asked to stop. */
    static final class Sleeper implements Service {
        private final CountDownLatch stopped = new CountDownLatch(1);

        public static void main(String[] arguments) {
            ServiceMain.run("sleeper", arguments, System.getenv(), (settings, health, registry) -> {
                settings.text("SLEEPER_NOTE", "two\nlines");
                return new Sleeper();
            });
        }

        @Override
        public void run() {
            System.out.println("working");
            try {
                stopped.await();
                System.out.println("gave back the batch");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void stop() {
            stopped.countDown();
        }

        @Override
        public void close() {
            System.out.println("closed");
        }
    }
}
