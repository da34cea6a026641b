package org.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On a class path without the module enrich-accurate. */
class TopicSettingsTest {
    @Test
    void the_default_needs_nothing() {
        assertThat(TopicSettings.DEFAULT.problems("ENRICH_TOPICS", "ENRICH_EMBEDDING"))
                .isEmpty();
    }

    @Test
    void the_accurate_tier_without_its_module_is_refused_with_what_is_missing() {
        TopicSettings settings = new TopicSettings("accurate", false);

        assertThat(settings.problems("ENRICH_TOPICS", "ENRICH_EMBEDDING"))
                .containsExactly(
                        "ENRICH_TOPICS is accurate: must have the module enrich-accurate on the class path, and it"
                                + " is not there (docs/topics.md says how to add it); fast needs nothing");
    }

    @Test
    void an_unknown_tier_is_refused_with_those_that_there_are() {
        TopicSettings settings = new TopicSettings("best", false);

        assertThat(settings.problems("--topics", "--embedding"))
                .containsExactly("--topics is best: must be fast or accurate");
    }

    @Test
    void the_fast_tier_has_no_vector_to_serve() {
        TopicSettings settings = new TopicSettings("fast", true);

        assertThat(settings.problems("ENRICH_TOPICS", "ENRICH_EMBEDDING"))
                .containsExactly("ENRICH_EMBEDDING is true: must have ENRICH_TOPICS set to accurate, which is fast");
    }
}
