package org.dateline.enrich.accurate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.topic.TopicScorer;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.TopicSettings;
import org.dateline.enrich.topic.TopicTiers;
import org.junit.jupiter.api.Test;

class AccurateTopicsTest {
    private static final String TEACHERS =
            "Teachers at forty primary schools will get laptops so that pupils can sit the new reading exam online.";
    private static final int EDUCATION = 4;

    @Test
    void where_the_fast_tier_is_sure_its_answer_stands() {
        TopicScores sure = scores(15, 0.9);

        try (AccurateTopics topics = new AccurateTopics(always(sure), SentenceEncoder.load())) {
            assertThat(topics.score("", TEACHERS)).isSameAs(sure);
        }
    }

    @Test
    void where_the_fast_tier_is_not_sure_the_encoder_is_asked() {
        try (AccurateTopics topics = new AccurateTopics(always(scores(15, 0.2)), SentenceEncoder.load())) {
            TopicScores scores = topics.score("", TEACHERS);

            assertThat(scores.best()).isEqualTo(EDUCATION);
            assertThat(scores.confidence(EDUCATION)).isGreaterThan(0.5);
        }
    }

    @Test
    void the_shares_of_a_text_sum_up_to_one() {
        try (AccurateTopics topics = new AccurateTopics(always(scores(3, 0.2)), SentenceEncoder.load())) {
            TopicScores scores = topics.score("Rates rise", "The central bank raised rates.");

            double sum = 0;
            for (int top = 0; top < TopicScores.TOPS; top++) {
                sum += scores.share(top);
            }
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void the_module_brings_its_tier_along() {
        assertThat(TopicTiers.names()).contains("fast", "accurate");
        assertThat(new TopicSettings("accurate", true).problems("ENRICH_TOPICS", "ENRICH_EMBEDDING"))
                .isEmpty();
    }

    @Test
    void topics_and_vector_are_found_by_an_annotator_each() {
        List<Annotator> annotators = new TopicSettings("accurate", true).annotators();

        assertThat(annotators).extracting(Annotator::name).containsExactly("topic", "embedding");
        annotators.forEach(Annotator::close);
    }

    private static TopicScores scores(int best, double share) {
        double[] shares = new double[TopicScores.TOPS];
        Arrays.fill(shares, (1 - share) / (TopicScores.TOPS - 1));
        shares[best] = share;
        return new TopicScores(shares, shares, Map.of());
    }

    private static TopicScorer always(TopicScores scores) {
        return new TopicScorer() {
            @Override
            public String version() {
                return "always";
            }

            @Override
            public TopicScores score(String title, String text) {
                return scores;
            }
        };
    }
}
