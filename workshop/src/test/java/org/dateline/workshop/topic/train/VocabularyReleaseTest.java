package org.dateline.workshop.topic.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.enrich.topic.Vocabulary;
import org.junit.jupiter.api.Test;

class VocabularyReleaseTest {
    @Test
    void a_newer_release_is_told_apart_topic_by_topic() {
        Vocabulary before = Vocabulary.parse(List.of(
                "# release 1",
                "01000000\t-\t-\tarts",
                "20000001\t01000000\t-\tdance",
                "20000002\t01000000\tQ1\topera"));
        Vocabulary after = Vocabulary.parse(List.of(
                "# release 2",
                "01000000\t-\t-\tarts and media",
                "20000002\t20000003\tQ1\topera",
                "20000003\t01000000\t-\tmusic"));

        assertThat(VocabularyRelease.changes(before, after))
                .containsExactly(
                        "renamed  01000000 arts and media, was arts",
                        "retired  20000001 arts > dance",
                        "moved    20000002 arts and media > music > opera, was arts > opera",
                        "new      20000003 arts and media > music");
    }
}
