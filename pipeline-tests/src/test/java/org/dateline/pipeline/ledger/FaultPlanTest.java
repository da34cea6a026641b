package org.dateline.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dateline.pipeline.ledger.FaultPlan.Fault;
import org.dateline.pipeline.ledger.FaultPlan.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final Duration FREEZE = Duration.ofSeconds(14);

    @RepeatedTest(20)
    void every_process_is_killed_and_three_are_frozen_whatever_the_seed(RepetitionInfo repetition) {
        List<Fault> faults = FaultPlan.of(repetition.getCurrentRepetition(), FREEZE);

        assertThat(faults).filteredOn(fault -> fault.kind() == Kind.KILL).hasSizeGreaterThanOrEqualTo(12);
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == Kind.KILL)
                .extracting(Fault::target)
                .containsAll(Fleet.ALL);
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == Kind.FREEZE)
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault.down()).isEqualTo(FREEZE));
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == Kind.KILL_AND_THE_BROKER_LATER)
                .hasSize(2)
                .allSatisfy(fault -> assertThat(Fleet.ENRICHERS).contains(fault.target()));
    }

    @Test
    void the_same_seed_gives_the_same_plan_and_another_seed_another() {
        assertThat(FaultPlan.of(7, FREEZE)).isEqualTo(FaultPlan.of(7, FREEZE)).isNotEqualTo(FaultPlan.of(8, FREEZE));
    }
}
