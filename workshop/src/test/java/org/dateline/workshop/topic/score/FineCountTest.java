package org.dateline.workshop.topic.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.dateline.enrich.topic.Vocabulary;
import org.junit.jupiter.api.Test;

class FineCountTest {
    private static final int INTERNATIONAL_RELATIONS = 20000638;
    private static final int DIPLOMACY = 20000639;
    private static final int SOCCER = 20001065;

    private final FineCount count = new FineCount(Vocabulary.load());

    @Test
    void a_topic_above_one_of_the_gold_is_right_but_does_not_find_it() {
        count.add(Set.of(DIPLOMACY), Set.of(INTERNATIONAL_RELATIONS));

        assertThat(count.precision()).isEqualTo(1);
        assertThat(count.recall()).isZero();
    }

    @Test
    void a_topic_below_one_of_the_gold_finds_it_but_is_more_than_the_gold_says() {
        count.add(Set.of(INTERNATIONAL_RELATIONS), Set.of(DIPLOMACY));

        assertThat(count.precision()).isZero();
        assertThat(count.recall()).isEqualTo(1);
    }

    @Test
    void a_topic_elsewhere_is_neither() {
        count.add(Set.of(DIPLOMACY, INTERNATIONAL_RELATIONS), Set.of(DIPLOMACY, SOCCER));

        assertThat(count.precision()).isEqualTo(0.5);
        assertThat(count.recall()).isEqualTo(1);
        assertThat(count.gold()).isEqualTo(2);
        assertThat(count.exactPrecision()).isEqualTo(0.5);
        assertThat(count.exactRecall()).isEqualTo(0.5);
    }
}
