package org.dateline.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTableTest {
    private static final Path PAGE = Path.of(System.getProperty("dateline.root", ".."), "docs/scale.md");
    /** Of the run in bench/README.md, on two cores. */
    private static final double MEASURED_ON_TWO_CORES = 324;

    @Test
    void the_page_has_the_tables_that_are_calculated() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(tables(10, 100, 300, 1_000, 3_000, 10_000).strip().split("\n\n"));
    }

    @Test
    void two_cores_do_what_they_were_measured_to_do() {
        double calculated = 2 * 1e6 / Costs.MEASURED.micros();

        assertThat(calculated).isCloseTo(MEASURED_ON_TWO_CORES, withinPercentage(10));
        assertThat(new Demand((int) MEASURED_ON_TWO_CORES, Costs.MEASURED).cores() * Demand.BUSY)
                .isCloseTo(2, withinPercentage(10));
    }

    @Test
    void ten_times_the_articles_are_ten_times_the_cores_and_bytes() {
        Demand one = new Demand(1_000, Costs.MEASURED);
        Demand ten = new Demand(10_000, Costs.MEASURED);

        assertThat(ten.cores()).isCloseTo(10 * one.cores(), withinPercentage(0.1));
        assertThat(ten.kafkaBytes()).isCloseTo(10 * one.kafkaBytes(), withinPercentage(0.1));
        assertThat(ten.partitions()).isGreaterThanOrEqualTo(ten.enrichInstances());
    }

    @Test
    void a_small_number_needs_no_less_than_one_of_each() {
        Demand few = new Demand(1, Costs.MEASURED);

        assertThat(few.enrichInstances()).isEqualTo(1);
        assertThat(few.partitions()).isEqualTo(12);
    }

    private static String tables(Integer... rates) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ScaleTable.print(List.of(rates), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
