package org.dateline.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faults are real: a frozen process does nothing, a killed one is gone, and its successor has its name and log. */
class ServiceProcessTest {
    private final Path dir;

    ServiceProcessTest(@TempDir Path dir) {
        this.dir = dir;
    }

    /** Counts up in its log until it is ended. */
    static final class Counting {
        public static void main(String[] args) {
            for (int i = 0; ; i++) {
                System.out.println(i);
                Pause.of(Duration.ofMillis(20));
            }
        }
    }

    @Test
    void a_frozen_process_does_nothing_until_it_is_thawed() throws Exception {
        try (var process = counting()) {
            process.freeze();
            Pause.of(Duration.ofMillis(200));
            long frozenAt = Files.size(log());
            await().during(Duration.ofMillis(500)).until(() -> Files.size(log()) == frozenAt);

            process.thaw();

            await().until(() -> Files.size(log()) > frozenAt);
        }
    }

    @Test
    void a_killed_process_is_gone_and_its_successor_goes_on_in_the_same_log() throws Exception {
        try (var process = counting()) {
            long before = process.pid();
            process.kill();
            assertThat(process.isAlive()).isFalse();
            long size = Files.size(log());

            process.start();

            await().until(() -> Files.size(log()) > size);
            assertThat(process.pid()).isNotEqualTo(before);
        }
    }

    private ServiceProcess counting() {
        var process = new ServiceProcess("counting", Counting.class.getName(), Map.of(), dir);
        process.start();
        await().until(() -> Files.size(log()) > 0);
        return process;
    }

    private Path log() {
        return dir.resolve("counting.log");
    }
}
