package org.dateline.ingest.feeds.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OtherSourcesTest {
    private static final int MANY = 150_000;

    private final OtherSources sources = new OtherSources();

    @Test
    void of_more_articles_than_are_remembered_the_newest_name_their_sources() {
        IntStream.range(0, MANY).forEach(number -> sources.add(uri(number), "https://other.example/feed", null));

        assertThat(IntStream.range(MANY - 50_000, MANY)
                        .filter(number -> sources.of(seen(number)).isEmpty()))
                .isEmpty();
    }

    private static SeenEntry seen(int number) {
        return new SeenEntry(List.of(), uri(number), "", true, 0);
    }

    private static String uri(int number) {
        return "https://northline.example/" + number;
    }
}
