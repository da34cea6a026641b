package org.dateline.delivery.hanging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final long NOW = 1_700_000_000_000L;
    private static final int TIMEOUT = 10_000;
    private static final TopicPartition PARTITION = new TopicPartition("news.articles", 3);

    @ParameterizedTest(name = "epoch {1} of the coordinator, {0}: {2}")
    @CsvSource({
        // The case of a broker that was killed: the marker with epoch 215 never came.
        "COMPLETE_ABORT, 215, HANGS",
        "COMPLETE_COMMIT, 215, HANGS",
        // As a producer of transaction version 1 has it, whose epoch stays.
        "COMPLETE_ABORT, 214, HANGS",
        "EMPTY, 214, HANGS",
        "EMPTY, 215, HANGS",
        // The next transaction of the same producer.
        "ONGOING, 215, HANGS",
        "ONGOING, 214, ALIVE",
        // The markers are on their way.
        "PREPARE_ABORT, 214, ALIVE",
        "PREPARE_ABORT, 215, ALIVE",
        "PREPARE_COMMIT, 215, ALIVE",
        "PREPARE_EPOCH_FENCE, 215, ALIVE",
        "UNKNOWN, 215, ALIVE",
        // A log ahead of its coordinator.
        "ONGOING, 213, ALIVE",
        "COMPLETE_COMMIT, 213, ALIVE",
    })
    void what_the_coordinator_has_ended_hangs_and_what_it_may_still_end_does_not(
            TransactionState state, int epoch, Verdict verdict) {
        assertThat(Verdict.of(open(NOW - 60_000), coordinator(state, epoch), true, NOW))
                .isEqualTo(verdict);
    }

    @Test
    void what_is_younger_than_its_timeout_is_left_alone() {
        TransactionDescription ended = coordinator(TransactionState.COMPLETE_ABORT, 215);

        assertThat(Verdict.of(open(NOW - TIMEOUT + 1), ended, true, NOW)).isEqualTo(Verdict.ALIVE);
        assertThat(Verdict.of(open(NOW - TIMEOUT), ended, true, NOW)).isEqualTo(Verdict.HANGS);
    }

    @Test
    void a_producer_that_nobody_knows_hangs_only_where_nobody_could_hide_it() {
        assertThat(Verdict.of(open(NOW - 60_000), null, true, NOW)).isEqualTo(Verdict.HANGS);
        assertThat(Verdict.of(open(NOW - 60_000), null, false, NOW)).isEqualTo(Verdict.DOUBTFUL);
    }

    private static OpenTransaction open(long lastWritten) {
        return new OpenTransaction(PARTITION, 4711, 214, 0, 17, lastWritten);
    }

    private static TransactionDescription coordinator(TransactionState state, int epoch) {
        return new TransactionDescription(1, state, 4711, epoch, TIMEOUT, OptionalLong.empty(), Set.of(PARTITION));
    }
}
