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
    void what_the_client_does_not_take_is_said_in_its_own_words() {
        KafkaConnection kafka = new KafkaConnection(
                "localhost:9092", Map.of("security.protocol", "SSL", "ssl.truststore.location", "/nowhere.p12"));

        assertThatThrownBy(kafka::requireUsable)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ssl.truststore.location")
                .hasMessageContaining("/nowhere.p12");
    }

    @Test
    void a_host_that_has_no_address_yet_may_have_one_later() {
        assertThatCode(KafkaConnection.to("no-such-host.invalid:9092")::requireUsable)
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
