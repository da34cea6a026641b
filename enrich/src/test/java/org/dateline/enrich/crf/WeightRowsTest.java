package org.dateline.enrich.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("rows of weights, four in a long")
class WeightRowsTest {
    private static final int ROWS = 50;

    @ParameterizedTest
    @CsvSource({"1, 7", "3, 40", "4, 40", "5, 1", "8, 0", "17, 90", "17, 65536"})
    @DisplayName("sum to what one addition after another gives")
    void sumExactly(int columns, int many) {
        Random random = new Random(columns * 31L + many);
        short[] weights = new short[ROWS * columns];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) random.nextInt();
        }
        int[] asked = random.ints(many, 0, ROWS).toArray();
        int[] sums = new int[columns];

        WeightRows.of(weights, columns).sum(asked, many, sums);

        assertThat(sums)
                .isEqualTo(IntStream.range(0, columns)
                        .map(column -> Arrays.stream(asked)
                                .map(row -> weights[row * columns + column])
                                .sum())
                        .toArray());
    }

    @ParameterizedTest
    @CsvSource({"-32768", "32767"})
    @DisplayName("do not run into their neighbours, however many and however large")
    void doNotRunOver(short weight) {
        WeightRows rows = new WeightRows(1, 5);
        rows.set(0, 2, weight);
        int[] sums = new int[5];

        rows.sum(new int[1 << 16], 1 << 16, sums);

        assertThat(sums).containsExactly(0, 0, weight << 16, 0, 0);
    }

    @Test
    @DisplayName("give back each weight that was set, the last one set")
    void giveBack() {
        WeightRows rows = new WeightRows(2, 6);
        rows.set(1, 5, (short) -7);
        rows.set(1, 5, (short) 300);
        rows.set(1, 4, Short.MIN_VALUE);

        assertThat(rows.get(1, 5)).isEqualTo((short) 300);
        assertThat(rows.get(1, 4)).isEqualTo(Short.MIN_VALUE);
        assertThat(rows.get(0, 5)).isZero();
    }

    @Test
    @DisplayName("refuse to sum so many that a sum had no room")
    void refuseTooMany() {
        WeightRows rows = new WeightRows(1, 1);

        assertThatThrownBy(() -> rows.sum(new int[1 << 17], (1 << 16) + 1, new int[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65537");
    }
}
