package org.dateline.onebox.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dateline.workshop.keyword.score.KeywordScores.Count;
import org.junit.jupiter.api.Test;

class WaysComparedTest {
    /** Of four found two are right, and they hit two of three that were chosen. */
    private static final WaysCompared OURS = new WaysCompared(Map.of("dateline", new Count(4, 2, 3, 2)));

    @Test
    void a_person_sees_a_line_for_each_way_and_then_the_remarks() {
        assertThat(OURS.table(List.of("a.txt: +rain, -sun")).lines())
                .containsExactly(
                        "            found chosen precision recall     F1",
                        "dateline        4      3     0.500  0.667  0.571",
                        "a.txt: +rain, -sun");
    }

    @Test
    void a_program_reads_the_figures_of_each_way() {
        assertThat(OURS.json()).hasToString("""
                {"dateline":{"precision":0.5,"recall":0.6666666666666666,"f1":0.5714285714285715}}""");
    }

    @Test
    void a_way_that_was_not_compared_is_named_with_those_that_were() {
        assertThatThrownBy(() -> OURS.f1("guess")).hasMessage("way is guess: must be one of [dateline]");
    }
}
