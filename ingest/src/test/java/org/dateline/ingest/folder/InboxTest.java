package org.dateline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat;
import org.dateline.operations.Heartbeat.Limits;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The way of a file from where it was dropped to done, whatever Kafka, a hang or a second process does. */
@NullUnmarked
class InboxTest extends WatchedFolder {
    @Test
    void a_file_that_is_dropped_is_published_and_then_moved_to_done() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "November 4, 2019\nHello.");

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
        assertThat(kafka.articles()).hasSize(1);
        assertThat(folder.resolve("a.txt")).doesNotExist();
        assertThat(inbox.isIdle()).isTrue();
    }

    @Test
    void while_kafka_is_away_a_file_stays_claimed_and_health_says_so_and_nothing_is_lost_when_it_is_back()
            throws IOException {
        kafka.isAway(true);
        Files.writeString(folder.resolve("a.txt"), "Hello.");

        await().untilAsserted(() -> assertThat(health.ready().up()).isFalse());
        await().untilAsserted(() -> assertThat(folder.resolve(".claimed/a.txt")).exists());
        assertThat(folder.resolve("done/a.txt")).doesNotExist();
        assertThat(inbox.isIdle()).isFalse();
        kafka.isAway(false);

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
        assertThat(kafka.articles()).hasSize(1);
        await().untilAsserted(() -> assertThat(health.ready().up()).isTrue());
    }

    @Test
    void a_file_is_not_done_before_the_acknowledgement() throws IOException {
        kafka.keepsSilent();
        Files.writeString(folder.resolve("a.txt"), "Hello.");

        await().until(() -> kafka.unanswered() == 1);
        assertThat(folder.resolve("done/a.txt")).doesNotExist();
        kafka.speaks();

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
    }

    @Test
    void stopped_while_kafka_is_away_it_leaves_the_file_claimed_and_the_next_start_goes_on() throws Exception {
        kafka.isAway(true);
        Files.writeString(folder.resolve("a.txt"), "Hello.");
        await().untilAsserted(() -> assertThat(folder.resolve(".claimed/a.txt")).exists());

        inbox.stop();
        thread.join();
        kafka.isAway(false);
        restart(null);

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
        assertThat(kafka.articles()).hasSize(1);
    }

    @Test
    void kafka_that_fails_now_and_then_costs_no_line_and_never_turns_versions_round() throws IOException {
        String lines = IntStream.range(0, 1500)
                .mapToObj(i -> "{\"uri\":\"urn:example:" + i % 7 + "\",\"text\":\"Version " + i + "\"}")
                .collect(Collectors.joining("\n"));
        kafka.failsNext(3);
        Files.writeString(folder.resolve("a.ndjson"), lines);

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.ndjson")).exists());
        for (int uri = 0; uri < 7; uri++) {
            String last = last("urn:example:" + uri);
            assertThat(last).contains("Version " + (1500 - 1 - (1500 - 1 - uri) % 7) + "\"");
        }
    }

    @Test
    void an_inbox_that_hangs_is_first_not_ready_and_then_not_live() throws Exception {
        inbox.stop();
        thread.join();
        AtomicLong nanos = new AtomicLong();
        Health watched = new Health(nanos::get);
        Heartbeat heartbeat = watched.heartbeat("inbox", Limits.of(Duration.ofSeconds(100)));
        inbox = new Inbox(folder, settings(null), intake(), watched.register("inbox"), heartbeat::beat);
        thread = new Thread(inbox);
        kafka.keepsSilent();
        Files.writeString(folder.resolve("a.txt"), "Hello.");
        thread.start();
        await().untilAsserted(() -> assertThat(folder.resolve(".claimed/a.txt")).exists());
        await().until(() -> kafka.unanswered() == 1);

        // As long as it has not come as far as the question, it may beat once more.
        await().until(() -> {
            nanos.addAndGet(Duration.ofSeconds(21).toNanos());
            return !watched.ready().up() && watched.live().up();
        });
        nanos.addAndGet(Duration.ofSeconds(100).toNanos());
        assertThat(watched.live().up()).isFalse();

        kafka.speaks();
        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
        await().until(() -> watched.ready().up());
    }

    @Test
    void a_second_process_waits_until_the_first_one_has_ended() throws Exception {
        await().until(inbox::isIdle);
        Health secondHealth = new Health();
        Inbox second = new Inbox(folder, settings(null), intake(), secondHealth.register("inbox"), () -> {});
        Thread secondThread = new Thread(second);
        secondThread.start();

        await().untilAsserted(() -> assertThat(secondHealth.ready().components().toString())
                .contains("another process works on this inbox"));
        inbox.stop();
        thread.join();

        await().until(second::isIdle);
        second.stop();
        secondThread.join();
    }
}
