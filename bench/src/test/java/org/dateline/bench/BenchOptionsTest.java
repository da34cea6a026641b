package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.dateline.bench.BenchOptions.Part;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    @Test
    void all_but_the_micro_benchmarks_are_run_three_times_unless_something_else_is_asked() {
        BenchOptions options = BenchOptions.parse(new String[0]);

        assertThat(options.parts()).containsExactlyInAnyOrder(Part.PIPELINE, Part.LATENCY, Part.COPY, Part.STORE);
        assertThat(options.repetitions()).isEqualTo(3);
        assertThat(options.of(20_000)).isEqualTo(20_000);
    }

    @Test
    void what_follows_two_dashes_is_for_jmh() {
        BenchOptions options =
                BenchOptions.parse(new String[] {"--only", "micro,copy", "--dir", "x", "--quick", "--", "-prof", "gc"});

        assertThat(options.parts()).containsExactlyInAnyOrder(Part.MICRO, Part.COPY);
        assertThat(options.directory()).isEqualTo(Path.of("x"));
        assertThat(options.of(20_000)).isEqualTo(4_000);
    }

    @Test
    void an_unknown_option_is_refused_by_name() {
        assertThatThrownBy(() -> BenchOptions.parse(new String[] {"--fast", "1"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--fast");
    }
}
