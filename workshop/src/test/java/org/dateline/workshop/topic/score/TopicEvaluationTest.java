package org.dateline.workshop.topic.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.topic.TopicScorer;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.workshop.topic.train.TopicItem;
import org.junit.jupiter.api.Test;

class TopicEvaluationTest {
    private static final int POLITICS = 10;
    private static final int SPORT = 14;

    @Test
    void the_top_ranked_level_counts_even_where_the_record_would_have_none() {
        // Given a scorer that says sport, and is not sure
        TopicScorer unsure = saying(SPORT, 0.1);

        // When
        TopicFigures figures = TopicEvaluation.of(unsure, List.of(item(SPORT, Set.of(SPORT))));

        // Then
        assertThat(figures.tops().accuracy()).isEqualTo(1);
        assertThat(figures.abstained()).isEqualTo(1);
        assertThat(figures.given().count()).isZero();
    }

    @Test
    void what_is_acceptable_but_not_primary_is_right_in_the_record_and_in_any_of() {
        // Given
        TopicItem politics = item(POLITICS, Set.of(POLITICS, SPORT));

        // When
        TopicFigures figures = TopicEvaluation.of(saying(SPORT, 0.95), List.of(politics));

        // Then
        assertThat(figures.tops().accuracy()).isZero();
        assertThat(figures.tops().anyOf()).isEqualTo(1);
        assertThat(figures.tops().recall(POLITICS)).isZero();
        assertThat(figures.given().rightShare()).isEqualTo(1);
        assertThat(figures.abstained()).isZero();
        assertThat(figures.perSecond()).isPositive();
    }

    @Test
    void an_item_without_a_text_is_known_by_its_title() {
        // Given
        TopicItem titleOnly = new TopicItem("1", "Cup final tonight", "", SPORT, Set.of(SPORT), Set.of(), "test");

        // When
        TopicFigures figures = TopicEvaluation.of(saying(SPORT, 0.95), List.of(titleOnly));

        // Then
        assertThat(figures.given().count()).isEqualTo(1);
    }

    private static TopicItem item(int primary, Set<Integer> acceptable) {
        return new TopicItem("1", "", "The minister opened the stadium.", primary, acceptable, Set.of(), "test");
    }

    private static TopicScorer saying(int top, double confidence) {
        double[] shares = new double[TopicScores.TOPS];
        double[] confidences = new double[TopicScores.TOPS];
        shares[top] = 1;
        confidences[top] = confidence;
        return new TopicScorer() {
            @Override
            public String version() {
                return "test";
            }

            @Override
            public TopicScores score(String title, String text) {
                return new TopicScores(shares, confidences, Map.of());
            }
        };
    }
}
