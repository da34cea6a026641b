package org.dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaConnectionTest {
    @ParameterizedTest
    @CsvSource({
        "isolation.level, read_uncommitted, read_committed",
        "auto.offset.reset, latest, earliest",
        "enable.auto.commit, true, false",
        "acks, 1, all",
        "enable.idempotence, false, true"
    })
    void a_property_that_would_break_a_promise_is_refused(String name, String value, String promised) {
        assertThatThrownBy(() -> new KafkaConnection("localhost:9092", Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Kafka property " + name + " is " + value + ": must be " + promised
                        + ", since the delivery promises rest on it");
    }

    @Test
    void a_property_that_says_what_is_promised_anyway_is_fine() {
        assertThatCode(() -> new KafkaConnection("localhost:9092", Map.of("isolation.level", "READ_COMMITTED")))
                .doesNotThrowAnyException();
    }

    @Test
    void values_of_properties_are_not_printed() {
        KafkaConnection kafka = new KafkaConnection("localhost:9092", Map.of("sasl.jaas.config", "password=secret"));

        assertThat(kafka).hasToString("localhost:9092[sasl.jaas.config]");
    }

    @Test
    void no_address_is_refused() {
        assertThatThrownBy(() -> KafkaConnection.to(" ")).hasMessageContaining("must name at least one host:port");
    }
}
