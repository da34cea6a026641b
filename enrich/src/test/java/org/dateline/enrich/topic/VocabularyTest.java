package org.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
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
}
