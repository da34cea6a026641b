package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    @Test
    void a_kafka_setting_that_nobody_could_connect_with_is_named_beside_all_else_that_was_looked_at() {
        Typed typed = Typed.in(Map.of("KAFKA_PROPERTIES_FILE", "gone.properties"), "doctor");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.outLines())
                .anyMatch(line -> line.startsWith("PROBLEM  kafka settings") && line.contains("gone.properties"))
                .anyMatch(line -> line.startsWith("ok       java"));
    }
}
