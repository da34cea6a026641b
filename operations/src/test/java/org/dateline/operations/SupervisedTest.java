package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.operations.Health.State;
import org.dateline.operations.Heartbeat.Limits;
import org.dateline.operations.Supervised.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SupervisedTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Health health = new Health(nanos::get);
    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();
    private final Watch watch = new Watch(
            "tick",
            health.register("tick"),
            health.heartbeat("tick", Limits.of(Duration.ofSeconds(100))),
            ended::complete);

    @Test
    void work_that_throws_is_said_on_health_and_begins_again() {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch later = new CountDownLatch(1);

        try (Supervised thread = Supervised.start(watch, AT_ONCE, () -> {
            if (begun.incrementAndGet() < 3) {
                throw new IllegalStateException("an article's words");
            }
            awaitQuietly(later);
            watch.check().ok("works");
        })) {
            await().until(() -> begun.get() == 3);
            Health.Component said =
                    Objects.requireNonNull(health.ready().components().get("tick"));
            later.countDown();

            assertThat(said.state()).isEqualTo(State.FAILING);
            assertThat(said.detail()).contains("IllegalStateException").doesNotContain("words");
            await().until(() -> health.ready().up());
            assertThat(thread).isNotNull();
        }
        assertThat(ended).isNotDone();
    }

    @Test
    void what_the_machine_cannot_do_ends_it_and_whoever_started_it_is_told() {
        try (Supervised thread = Supervised.start(watch, AT_ONCE, () -> {
            throw new OutOfMemoryError("Java heap space");
        })) {
            assertThat(ended.join()).isInstanceOf(OutOfMemoryError.class);
            assertThat(health.live().up()).isFalse();
            assertThat(thread).isNotNull();
        }
    }

    @Test
    void a_round_that_throws_is_not_the_last_one() {
        AtomicInteger rounds = new AtomicInteger();

        try (Supervised thread = Supervised.every(AT_ONCE, watch, AT_ONCE, () -> {
            if (rounds.incrementAndGet() == 2) {
                throw new IllegalArgumentException("once");
            }
        })) {
            await().until(() -> rounds.get() > 4);
            assertThat(thread).isNotNull();
        }
    }

    @Test
    void a_round_that_hangs_is_first_not_ready_and_then_not_live() throws Exception {
        watch.check().ok("every second");
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);

        try (Supervised thread = Supervised.every(AT_ONCE, watch, AT_ONCE, () -> {
            inside.countDown();
            awaitQuietly(released);
        })) {
            assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(health.ready().up()).isTrue();

            nanos.addAndGet(Duration.ofSeconds(21).toNanos());
            assertThat(health.ready().up()).isFalse();
            assertThat(health.live().up()).isTrue();

            nanos.addAndGet(Duration.ofSeconds(80).toNanos());
            assertThat(health.live().up()).isFalse();

            released.countDown();
            await().until(() -> health.ready().up());
            assertThat(thread).isNotNull();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
