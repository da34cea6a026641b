package org.dateline.enrich.accurate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.dateline.enrich.topic.TopicScorer;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.TopicTiers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real model. */
class ZeroShotTierTest {
    private static final int EDUCATION = 4;
    private static final int SPORT = 14;

    private static TopicScorer zeroShot;

    @BeforeAll
    static void open() {
        zeroShot = TopicTiers.open("zero-shot");
    }

    @AfterAll
    static void close() {
        zeroShot.close();
    }

    @Test
    void a_text_is_about_the_topic_whose_definition_it_is_nearest_to_without_any_example() {
        assertThat(best("", "Pupils will sit a new reading exam, and primary schools get more teachers."))
                .isEqualTo(EDUCATION);
        assertThat(best("Cup final", "The striker scored twice before the champions won on penalties."))
                .isEqualTo(SPORT);
    }

    @Test
    void its_confidences_are_bare_shares_that_sum_up_to_one() {
        TopicScores scores = zeroShot.score("", "The central bank raised rates.");

        double sum = 0;
        for (int top = 0; top < TopicScores.TOPS; top++) {
            assertThat(scores.confidence(top)).isEqualTo(scores.share(top));
            sum += scores.share(top);
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    @Test
    void it_never_asks_the_fast_tier_and_names_itself_and_its_encoder() {
        TopicScorer never = new TopicScorer() {
            @Override
            public String version() {
                return "never";
            }

            @Override
            public TopicScores score(String title, String text) {
                return new TopicScores(new double[TopicScores.TOPS], new double[TopicScores.TOPS], Map.of());
            }
        };

        try (TopicScorer alone = new ZeroShotTier().open(never)) {
            assertThat(alone.score("", "The striker scored.").best()).isEqualTo(SPORT);
            assertThat(alone.version()).isEqualTo("zero-shot-" + SentenceEncoder.VERSION);
        }
    }

    private static int best(String title, String text) {
        return zeroShot.score(title, text).best();
    }
}
