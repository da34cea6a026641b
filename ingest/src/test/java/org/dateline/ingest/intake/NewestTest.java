package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewestTest {
    private final AtomicLong now = new AtomicLong();
    private final Newest<String> newest = new Newest<>(1_000, Duration.ofMinutes(10), now::get);

    @Test
    void of_many_that_nobody_asks_for_the_newest_are_all_there_and_no_other() {
        IntStream.range(0, 5_000).forEach(number -> newest.put("id-" + number, "word " + number));

        assertThat(IntStream.range(0, 5_000)
                        .filter(number -> newest.get("id-" + number).isPresent()))
                .containsExactlyElementsOf(IntStream.range(4_000, 5_000).boxed().toList());
    }

    @Test
    void what_is_put_again_is_new_again() {
        newest.put("first", "a");
        IntStream.range(0, 999).forEach(number -> newest.put("id-" + number, ""));
        newest.put("first", "b");
        newest.put("one more", "");

        assertThat(newest.get("first")).contains("b");
        assertThat(newest.get("id-0")).isEmpty();
    }

    @Test
    void nothing_is_there_after_its_time() {
        newest.put("early", "");
        now.addAndGet(Duration.ofMinutes(6).toNanos());
        newest.put("late", "");
        now.addAndGet(Duration.ofMinutes(6).toNanos());

        assertThat(newest.get("early")).isEmpty();
        assertThat(newest.get("late")).isPresent();
        newest.put("later", "");
        assertThat(newest.get("late")).isPresent();
    }

    @Test
    void only_the_one_that_was_put_is_removed() {
        String before = new String("word");
        newest.put("id", before);
        newest.put("id", new String("word"));

        newest.remove("id", before);

        assertThat(newest.get("id")).isPresent();
    }
}
