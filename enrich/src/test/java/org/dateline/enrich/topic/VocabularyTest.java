package org.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dateline.enrich.topic.train.VocabularyRelease;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = Vocabulary.load();

    @Test
    void the_shipped_release_has_17_top_levels_and_1099_topics() {
        assertThat(vocabulary.release()).isEqualTo("2023-10");
        assertThat(vocabulary.concepts()).hasSize(1099);
        assertThat(vocabulary.tops()).hasSize(17).allMatch(top -> top.level() == 1);
        assertThat(vocabulary.top(16).label()).isEqualTo("weather");
    }

    @Test
    void a_topic_knows_its_path_its_uri_and_its_wikidata_entity() {
        Concept diplomacy = Objects.requireNonNull(vocabulary.parseCode("medtop:20000639"));

        assertThat(diplomacy.path()).containsExactly("politics", "international relations", "diplomacy");
        assertThat(diplomacy.uri()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/20000639");
        assertThat(diplomacy.wikidata()).isEqualTo("Q1889");
        assertThat(diplomacy.topIndex()).isEqualTo(10);
        assertThat(vocabulary.parseCode(diplomacy.uri())).isSameAs(diplomacy);
        assertThat(vocabulary.parseCode("01000000")).isSameAs(vocabulary.top(0));
        assertThat(vocabulary.parseCode("medtop:")).isNull();
        assertThat(vocabulary.parseCode("99999999")).isNull();
    }

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
