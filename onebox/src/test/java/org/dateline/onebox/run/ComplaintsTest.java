package org.dateline.onebox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.DataOut;
import org.dateline.operations.Health;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();
    private final Complaints complaints = new Complaints(
            new Console(
                    new ByteArrayInputStream(new byte[0]),
                    DataOut.of(new ByteArrayOutputStream()),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false,
                    false,
                    false,
                    100,
                    false),
            nanos::get);
    private final Health health = new Health();
    private final Health.Check disk = health.register("out");

    @Test
    void what_a_service_cannot_do_for_a_minute_is_said_and_ends_the_wait() {
        disk.failing("The disk of out is full");
        after(Duration.ofSeconds(5));
        after(Duration.ofSeconds(50));
        assertThat(complaints.lasting()).isEmpty();

        after(Duration.ofSeconds(11));

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("sink waits  out: The disk of out is full");
        assertThat(complaints.lasting())
                .hasValueSatisfying(words -> assertThat(words)
                        .isEqualTo("sink has not been able to work for 60 s: out: The disk of out is full"));
    }

    @Test
    void what_works_again_in_between_starts_the_minute_anew() {
        disk.failing("The disk of out is full");
        after(Duration.ofSeconds(40));
        disk.ok("writing");
        after(Duration.ofSeconds(1));
        disk.failing("The disk of out is full");
        after(Duration.ofSeconds(40));

        assertThat(complaints.lasting()).isEmpty();
    }

    private void after(Duration time) {
        complaints.tell("sink", health.ready());
        nanos.addAndGet(time.toNanos());
        complaints.tell("sink", health.ready());
    }
}
