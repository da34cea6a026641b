package org.dateline.service.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.Spans;
import org.dateline.operations.BadSettings;
import org.dateline.operations.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceSettingsTest {
    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    @Test
    void without_an_endpoint_nobody_traces_and_a_record_stays_the_one_it_is() {
        Spans spans = from(Map.of("OTEL_SERVICE_NAME", "news")).open("enrich");
        OutgoingRecord record = new OutgoingRecord("a", null, Bytes.ofText("x"), MessageHeaders.NONE);

        assertThat(spans).isSameAs(Spans.NONE);
        assertThat(spans.sending(record).traced(record)).isSameAs(record);
        assertThat(spans.working(List.of()).traced(0, record)).isSameAs(record);
        assertThat(spans.beginTraces()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OTEL_SDK_DISABLED, true", "OTEL_TRACES_EXPORTER, none"})
    void what_switches_it_off_does(String name, String value) {
        assertThat(from(Map.of(ENDPOINT, "http://localhost:4318", name, value)).open("enrich"))
                .isSameAs(Spans.NONE);
    }

    /** The class path of whoever does not trace might as well lack the library. */
    @Test
    void without_an_endpoint_no_class_of_the_library_is_loaded() throws Exception {
        try (URLClassLoader without = new URLClassLoader(ours(), ClassLoader.getPlatformClassLoader())) {
            Class<?> settings = without.loadClass(TraceSettings.class.getName());
            Object none = settings.getField("NONE").get(null);

            Object spans = settings.getMethod("open", String.class).invoke(none, "enrich");

            assertThat(spans.getClass().getClassLoader()).isSameAs(without);
            assertThat(spans.getClass().getSimpleName()).isEqualTo("NoSpans");
            assertThatThrownBy(() -> without.loadClass("io.opentelemetry.api.trace.Span"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OTEL_EXPORTER_OTLP_ENDPOINT, localhost:4318, must be an address such as http://localhost:4318",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, ftp://host/x, must be an address",
        "OTEL_EXPORTER_OTLP_PROTOCOL, grpc, must be http/protobuf",
    })
    void what_is_wrong_is_named_with_its_rule(String name, String value, String rule) {
        Settings settings = Settings.of(
                "enrich",
                name.equals(ENDPOINT) ? Map.of(name, value) : Map.of(ENDPOINT, "http://localhost:1", name, value));
        TraceSettings.from(settings);

        assertThatThrownBy(settings::refuseProblems)
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(name + " is " + value + ": " + rule);
    }

    @Test
    void headers_with_keys_in_them_are_never_shown() {
        Settings settings = Settings.of("enrich", Map.of("OTEL_EXPORTER_OTLP_HEADERS", "authorization=Bearer abc"));
        TraceSettings traces = TraceSettings.from(settings);

        assertThat(settings.effective().toString() + traces).doesNotContain("abc");
    }

    @Test
    void what_the_library_does_not_take_is_a_bad_setting() {
        TraceSettings traces =
                from(Map.of(ENDPOINT, "http://localhost:4318", "OTEL_TRACES_SAMPLER", "when_the_moon_is_full"));

        assertThatThrownBy(() -> traces.open("enrich"))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("when_the_moon_is_full");
    }

    private static TraceSettings from(Map<String, String> environment) {
        return TraceSettings.from(Settings.of("enrich", environment));
    }

    /** Where the classes come from that the settings name, and no library. */
    private static URL[] ours() {
        return Stream.of(TraceSettings.class, Spans.class, Settings.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
    }
}
