package org.dateline.bench.annotators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In small; {@code dateline bench --only annotators} does it with 50 MB. */
class HostileTextsTest {
    private static final Chain CHAIN = new Chain();
    private static final int SHORT = 10_000;

    /** Generous, since the first texts are slow in a young JVM; quadratic time would be ten times as much. */
    private static final double MOST_OF_TEN_TIMES_THE_TEXT = 4;

    private static final int LOOKS = 3;

    /** Microseconds a kilobyte: what is faster than this is measured too roughly. */
    private static final double FLOOR = 200;

    static Stream<Arguments> texts() {
        Map<String, String> longer = HostileTexts.of(10 * SHORT);
        return HostileTexts.of(SHORT).entrySet().stream()
                .map(text -> Arguments.argumentSet(text.getKey(), text.getValue(), longer.get(text.getKey())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_annotator_throws_or_takes_more_than_linear_time(String text, String longer) {
        CHAIN.annotate(text);
        CHAIN.clear();
        CHAIN.annotate(text);
        double once = Math.max(FLOOR, CHAIN.microsPerKilobyte());

        // What else the machine does can only make it slower: the best of a few is what it takes.
        double tenTimes = Double.MAX_VALUE;
        for (int i = 0; i < LOOKS && tenTimes >= MOST_OF_TEN_TIMES_THE_TEXT * once; i++) {
            CHAIN.clear();
            CHAIN.annotate(longer);
            tenTimes = Math.min(tenTimes, CHAIN.microsPerKilobyte());
        }

        assertThat(tenTimes).isLessThan(MOST_OF_TEN_TIMES_THE_TEXT * once);
    }

    @Test
    void what_is_too_long_is_skipped_with_the_reason() {
        CHAIN.clear();

        CHAIN.annotate("a ".repeat(600_000));

        assertThat(CHAIN.skipped())
                .anySatisfy(reason -> assertThat(reason).startsWith("text: ").contains("cap"));
    }
}
