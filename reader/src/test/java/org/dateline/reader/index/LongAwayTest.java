package org.dateline.reader.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that was not fed for a while. */
class LongAwayTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final byte[] RECORD = "{\"uri\":\"urn:a\",\"bodies\":[{\"value\":\"Hello.\"}],\"enrichment\":{}}"
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit does
    private Path folder;

    private ArticleIndex openedAt(Instant time) {
        return ArticleIndex.open(folder, Clock.fixed(time, ZoneOffset.UTC));
    }

    private Positions after(Duration away) throws Exception {
        try (ArticleIndex index = openedAt(THEN)) {
            index.follow("topic", List.of(0L));
            index.apply(
                    List.of(new TopicRecord(0, 0, "urn:a", RECORD)),
                    Positions.start("topic", 1).with(0, 1));
            index.commit();
        }
        try (ArticleIndex index = openedAt(THEN.plus(away))) {
            return index.follow("topic", List.of(0L));
        }
    }

    @Test
    void one_that_was_away_for_some_hours_goes_on_where_it_was() throws Exception {
        assertThat(after(Duration.ofHours(19)).of(0)).isEqualTo(1);
    }

    @Test
    void one_that_was_away_for_longer_than_tombstones_are_kept_is_made_anew() throws Exception {
        assertThat(after(Duration.ofHours(21)).of(0)).isZero();
    }
}
