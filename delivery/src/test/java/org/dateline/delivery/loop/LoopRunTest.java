package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.topic.BrokerUnfit;
import org.junit.jupiter.api.Test;

class LoopRunTest {
    private static final KafkaConnection NOBODY_LISTENS = KafkaConnection.to("localhost:1");

    private final LoopRun run = new LoopRun();
    private final List<String> said = new ArrayList<>();

    @Test
    void kafka_that_is_away_is_said_and_waited_for_until_the_stop() {
        Optional<String> prepared = run.prepare(
                NOBODY_LISTENS,
                admin -> {
                    throw new KafkaUnavailable("nobody answers");
                },
                this::hearAndStop);

        assertThat(prepared).isEmpty();
        assertThat(said).containsExactly("nobody answers");
    }

    @Test
    void a_host_that_has_no_address_yet_is_waited_for_too() {
        KafkaConnection unknown = KafkaConnection.to("no-such-host.invalid:9092");

        Optional<String> prepared = run.prepare(unknown, admin -> "there", this::hearAndStop);

        assertThat(prepared).isEmpty();
        assertThat(said).hasSize(1);
    }

    @Test
    void what_waiting_cannot_cure_ends_the_wait() {
        assertThatThrownBy(() -> run.prepare(
                        NOBODY_LISTENS,
                        admin -> {
                            throw new BrokerUnfit("too old");
                        },
                        said::add))
                .isInstanceOf(BrokerUnfit.class);
        assertThat(said).isEmpty();
    }

    @Test
    void a_stop_is_passed_on_to_the_loop_that_works() {
        RecordingLoop loop = new RecordingLoop(run::stop);

        run.run(loop);

        assertThat(loop.heard).containsExactly("run", "stop");
    }

    @Test
    void a_loop_that_comes_after_the_stop_is_stopped_before_it_works() {
        RecordingLoop loop = new RecordingLoop(() -> {});
        run.stop();

        run.run(loop);

        assertThat(loop.heard).containsExactly("stop", "run");
    }

    private void hearAndStop(String why) {
        said.add(why);
        run.stop();
    }

    private record RecordingLoop(Runnable work, List<String> heard) implements Loop {
        RecordingLoop(Runnable work) {
            this(work, new ArrayList<>());
        }

        @Override
        public void run() {
            heard.add("run");
            work.run();
        }

        @Override
        public void stop() {
            heard.add("stop");
        }

        @Override
        public void close() {}
    }
}
