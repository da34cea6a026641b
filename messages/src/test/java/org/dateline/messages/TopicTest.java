package org.dateline.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void the_topics_are_these_until_somebody_means_to_change_them() {
        assertThat(Topics.defaults())
                .isEqualTo(new Topics(
                        new Topic("news.articles", "ingest", 12, Duration.ofDays(30), false),
                        new Topic("news.enriched", "enrich", 12, Duration.ofDays(30), true),
                        new Topic("news.rejected", "ingest", 12, Duration.ofDays(90), false),
                        new Topic("news.held", "ingest", 12, Duration.ofDays(3650), true),
                        new Topic("news.feeds", "ingest", 12, Duration.ofDays(3650), true)));
    }

    @Test
    void a_second_pipeline_has_topics_of_its_own() {
        Topics topics = Topics.named("sport", 3);

        assertThat(topics.articles().name()).isEqualTo("sport.articles");
        assertThat(topics.rejected().partitions()).isEqualTo(3);
    }

    @Test
    void a_compacted_topic_also_forgets() {
        assertThat(Topics.defaults().enriched().cleanupPolicy()).isEqualTo("compact,delete");
        assertThat(Topics.defaults().rejected().cleanupPolicy()).isEqualTo("delete");
    }

    @Test
    void a_record_without_a_key_can_stand_among_the_articles() {
        // Kafka refuses one on a compacted topic, and a console producer sends none.
        assertThat(Topics.defaults().articles().compacted()).isFalse();
    }

    @Test
    void only_the_rejected_topic_holds_rejections() {
        Topics topics = Topics.named("sport", 3);

        assertThat(Topics.holdsRejections(topics.rejected())).isTrue();
        assertThat(Topics.holdsRejections(topics.articles())).isFalse();
        assertThat(Topics.holdsRejections(topics.enriched())).isFalse();
    }
}
