package org.dateline.reader.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.TopicRecord;
import org.dateline.reader.query.ArticleFilter;
import org.dateline.reader.query.Parameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does not read keeps nobody waiting, and is let go. */
class WireTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Subscription.Pace IMPATIENT =
            new Subscription.Pace(Duration.ofSeconds(15), Duration.ofMillis(400));

    private ArticleIndex index;
    private Wire wire;
    private long next;

    @BeforeEach
    void open() throws Exception {
        index = ArticleIndex.temporary(new ByteBuffersDirectory());
        index.follow("topic", List.of(0L));
        wire = new Wire(index, IMPATIENT);
    }

    @AfterEach
    void close() {
        wire.close();
        index.close();
    }

    @Test
    void one_who_never_reads_is_dropped_and_the_others_hear_everything() throws Exception {
        Ear deaf = new Ear(false);
        List<Ear> others = new ArrayList<>();
        listen(deaf, null);
        for (int i = 0; i < 20; i++) {
            others.add(new Ear(true));
            listen(others.get(i), null);
        }

        for (int round = 0; round < 10; round++) {
            arrive(50);
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(others)
                        .allSatisfy(ear -> assertThat(ear.events.get()).isEqualTo(500)));
        await().atMost(SOON).untilAsserted(() -> assertThat(deaf.ended.get()).isTrue());
        assertThat(deaf.events.get()).isZero();
        assertThat(wire.listeners()).isEqualTo(20);
    }

    @Test
    void one_who_heard_more_than_a_crash_left_hears_only_what_comes_behind_that() throws Exception {
        arrive(10);
        Ear ear = new Ear(true);

        listen(ear, Positions.start("topic", 1).with(0, 15).token());
        arrive(10);

        await().atMost(SOON).untilAsserted(() -> assertThat(ear.events.get()).isEqualTo(5));
        assertThat(ear.text()).doesNotContain("resync").contains("urn:t:15").doesNotContain("urn:t:14");
    }

    @Test
    void everybody_is_told_at_once_from_where_to_go_on() throws Exception {
        arrive(3);
        Ear ear = new Ear(true);

        listen(ear, null);

        String position = Positions.start("topic", 1).with(0, 3).token();
        await().atMost(SOON).untilAsserted(() -> assertThat(ear.text()).contains(position));
    }

    private void listen(Ear ear, @Nullable String after) {
        Parameters none = new Parameters(Map.of());
        wire.subscribe(ear, ArticleFilter.of(none, Clock.systemUTC()), EventFormat.NDJSON, after);
    }

    private void arrive(int articles) throws Exception {
        List<TopicRecord> batch = new ArrayList<>();
        for (int i = 0; i < articles; i++, next++) {
            String uri = "urn:t:" + next;
            String record = "{\"uri\":\"" + uri + "\",\"bodies\":[{\"role\":\"main\",\"value\":\"A ferry.\"}],"
                    + "\"enrichment\":{\"schemaVersion\":1}}";
            batch.add(new TopicRecord(0, next, uri, record.getBytes(StandardCharsets.UTF_8)));
        }
        index.apply(batch, Positions.start("topic", 1).with(0, next));
        index.refresh();
    }

    private static final class Ear implements Listener {
        private final boolean ready;
        private final AtomicInteger events = new AtomicInteger();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final List<String> written = new CopyOnWriteArrayList<>();

        Ear(boolean ready) {
            this.ready = ready;
        }

        String text() {
            return String.join("", written);
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void write(byte[] bytes) {
            String lines = new String(bytes, StandardCharsets.UTF_8);
            written.add(lines);
            events.addAndGet((int) lines.lines()
                    .filter(line -> line.contains("\"event\":\"article\""))
                    .count());
        }

        @Override
        public void end() {
            ended.set(true);
        }
    }
}
