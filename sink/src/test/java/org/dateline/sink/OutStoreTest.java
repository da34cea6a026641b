package org.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.loop.StoreUnavailable;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.operations.Health;
import org.dateline.operations.Health.State;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.files.ArticleFiles;
import org.dateline.sink.files.OutDirectory;
import org.dateline.sink.ndjson.NdjsonFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sink is ready when a batch could be written now, and only then. A folder in a file's place keeps root out too. */
class OutStoreTest {
    private static final TopicPartition PARTITION = new TopicPartition("news.enriched", 0);
    private static final Clock CLOCK = Clock.systemUTC();

    private final Health health = new Health();
    private final AtomicLong nanos = new AtomicLong();
    private final IoThreads threads = new IoThreads(2);

    private final Path out;

    OutStoreTest(@TempDir Path directory) {
        out = directory.resolve("out");
    }

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {".manifest/news.enriched-0.lock", ".manifest/news.enriched-0.ndjson"})
    void a_file_of_the_manifest_that_cannot_be_written_is_named_until_it_can_be(String name) throws Exception {
        OutStore store = store(files());
        Files.createDirectories(out.resolve(name));

        store.assigned(List.of(PARTITION));
        for (int i = 0; i < 3; i++) {
            store.tick();
            assertThat(said().state()).isEqualTo(State.FAILING);
            assertThat(said().detail()).contains(out.resolve(name).toString());
        }

        Files.delete(out.resolve(name));
        store.tick();
        assertThat(said().state()).isEqualTo(State.OK);
    }

    @Test
    void a_lock_that_can_no_longer_be_opened_is_found_without_a_batch() throws Exception {
        OutStore store = store(files());
        store.assigned(List.of(PARTITION));
        store.tick();
        assertThat(said().state()).isEqualTo(State.OK);

        Path lock = out.resolve(".manifest/news.enriched-0.lock");
        Files.delete(lock);
        Files.createDirectory(lock);
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        store.tick();

        assertThat(said().state()).isEqualTo(State.FAILING);
        assertThat(said().detail()).contains(lock.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {".manifest/news.enriched-0.lock", ".manifest/news.enriched-0.journal"})
    void in_ndjson_mode_its_files_are_tried_too(String name) throws Exception {
        OutStore store = store(new NdjsonFiles(out, "topic", 1 << 20, Duration.ofHours(1), threads, CLOCK));
        Files.createDirectories(out.resolve(name).resolve("full"));

        store.assigned(List.of(PARTITION));
        store.tick();

        assertThat(said().state()).isEqualTo(State.FAILING);
    }

    @Test
    void after_a_batch_that_could_not_be_written_only_a_batch_shows_that_it_can_be() throws Exception {
        OutStore store = store(files());
        store.assigned(List.of(PARTITION));
        store.tick();
        // No trial knows the dates of the articles to come.
        Path year = Files.writeString(out.resolve("2019"), "a file in the folder's place");

        assertThatThrownBy(() -> store.write(List.of(article()))).isInstanceOf(StoreUnavailable.class);
        store.tick();
        assertThat(said().state()).isEqualTo(State.FAILING);

        Files.delete(year);
        store.write(List.of(article()));
        assertThat(said().state()).isEqualTo(State.OK);
    }

    @Test
    void a_trial_leaves_nothing_behind() throws Exception {
        OutStore store = store(files());
        store.assigned(List.of(PARTITION));
        store.tick();

        try (var all = Files.walk(out)) {
            assertThat(all.map(Path::toString)).noneMatch(file -> file.contains(".trial"));
        }
    }

    private OutDirectory files() {
        return new ArticleFiles(out, true, "topic", threads, CLOCK);
    }

    private OutStore store(OutDirectory kept) {
        return new OutStore(
                out,
                kept,
                new RejectedTopic("news.rejected", "sink", CLOCK),
                new SinkMeters(new SimpleMeterRegistry(), CLOCK),
                health.register("out"),
                nanos::get);
    }

    private Health.Component said() {
        return Objects.requireNonNull(health.ready().components().get("out"));
    }

    private static IncomingRecord article() {
        String json = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"Hello.\"}],"
                + "\"enrichment\":{\"published\":{\"value\":\"2019-11-04\"}}}";
        return new IncomingRecord(
                "news.enriched", 0, 0, 0, Bytes.ofText("urn:a"), Bytes.ofText(json), MessageHeaders.NONE);
    }
}
