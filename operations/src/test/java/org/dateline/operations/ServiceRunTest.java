package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ServiceRunTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final List<String> steps = new CopyOnWriteArrayList<>();

    @Test
    void a_body_that_ends_ends_the_run_with_0_after_it_was_closed() {
        int exit = run(Map.of(), (settings, health, registry) -> new Recorded(() -> {}));

        assertThat(exit).isZero();
        assertThat(steps).containsExactly("run", "close");
    }

    @Test
    void a_crash_is_exit_code_1_and_the_service_is_closed() {
        int exit = run(
                Map.of(),
                (settings, health, registry) -> new Recorded(() -> {
                    throw new IllegalStateException("no luck");
                }));

        assertThat(exit).isEqualTo(1);
        assertThat(steps).containsExactly("run", "close");
    }

    @Test
    void bad_settings_are_exit_code_2_and_are_listed_on_stderr() {
        int exit = run(
                Map.of("NEWS_PORT", "high", "NEWS_PROT", "1", "DATELINE_LOG", "xml"), (settings, health, registry) -> {
                    settings.integer("NEWS_PORT", 1, 0, 65_535);
                    settings.refuseProblems();
                    return new Recorded(() -> {});
                });

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "news does not start with these settings:",
                        "  DATELINE_LOG is xml: must be one of readable, json",
                        "  NEWS_PORT is high: must be a whole number from 0 to 65535",
                        "  NEWS_PROT is not a setting: did you mean NEWS_PORT?");
        assertThat(steps).isEmpty();
    }

    @Test
    void a_port_that_is_taken_is_a_bad_setting_and_the_body_is_closed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            int exit = run(Map.of("NEWS_ADMIN_PORT", port), (settings, health, registry) -> new Recorded(() -> {}));

            assertThat(exit).isEqualTo(2);
            assertThat(errors.toString(StandardCharsets.UTF_8))
                    .contains("NEWS_ADMIN_PORT is " + port + ": must be a port that is free on 127.0.0.1");
            assertThat(steps).containsExactly("close");
        }
    }

    @Test
    void a_stop_is_answered_only_after_the_body_has_given_back_what_it_holds() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch givenBack = new CountDownLatch(1);
        ServiceStop stop = new ServiceStop();
        Recorded body = new Recorded(() -> awaitLatch(givenBack)) {
            @Override
            public void stop() {
                asked.countDown();
            }
        };

        CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> stop.stopAndAwait(body));
        asked.await();

        assertThat(answered).isNotDone();
        givenBack.countDown();
        stop.closed();
        await().untilAsserted(() -> assertThat(answered).isCompleted());
    }

    private int run(Map<String, String> environment, ServiceBody body) {
        PrintStream out = new PrintStream(errors, true, StandardCharsets.UTF_8);
        return new ServiceRun("news", 0, environment, body, out).call();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private class Recorded implements Service {
        private final Runnable work;

        Recorded(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            steps.add("run");
            work.run();
        }

        @Override
        public void stop() {
            steps.add("stop");
        }

        @Override
        public void close() {
            steps.add("close");
        }
    }
}
