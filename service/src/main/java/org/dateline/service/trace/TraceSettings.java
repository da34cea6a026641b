package org.dateline.service.trace;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.delivery.record.Spans;
import org.dateline.operations.Settings;

/**
 * OpenTelemetry's own settings, {@code OTEL_*}, and whether they ask for traces. Where they do not, no class of its library
 * is loaded.
 *
 * @param properties as its library reads them: {@code otel.exporter.otlp.endpoint} and such
 */
public record TraceSettings(Map<String, String> properties) {
    /** Nobody asks for traces. */
    public static final TraceSettings NONE = new TraceSettings(Map.of());

    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final String TRACES_ENDPOINT = "otel.exporter.otlp.traces.endpoint";
    private static final String PROTOCOL = "otel.exporter.otlp.protocol";
    private static final String TRACES_PROTOCOL = "otel.exporter.otlp.traces.protocol";
    private static final String EXPORTER = "otel.traces.exporter";

    public TraceSettings {
        properties = Map.copyOf(properties);
    }

    /** Opens nothing; what is wrong is noted in the settings. */
    public static TraceSettings from(Settings settings) {
        Map<String, String> properties = settings.withPrefix("OTEL_");
        TraceSettings traces = new TraceSettings(keyed(properties));
        if (traces.areAskedFor()) {
            traces.problems().forEach(settings::problem);
        }
        return traces;
    }

    /** {@code OTEL_} was a prefix to the settings and is a part of the name to the library. */
    private static Map<String, String> keyed(Map<String, String> properties) {
        return properties.entrySet().stream()
                .collect(Collectors.toMap(entry -> "otel." + entry.getKey(), Map.Entry::getValue));
    }

    /** Whether there is somewhere to tell of traces, and nobody has switched it off. */
    boolean areAskedFor() {
        boolean somewhere = properties.containsKey(ENDPOINT) || properties.containsKey(TRACES_ENDPOINT);
        return somewhere
                && !"true".equalsIgnoreCase(properties.get("otel.sdk.disabled"))
                && properties.getOrDefault(EXPORTER, "otlp").equals("otlp");
    }

    private List<String> problems() {
        return Stream.of(
                        endpointProblem(ENDPOINT),
                        endpointProblem(TRACES_ENDPOINT),
                        protocolProblem(PROTOCOL),
                        protocolProblem(TRACES_PROTOCOL))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> endpointProblem(String name) {
        String value = properties.get(name);
        return value == null || isHttp(value)
                ? Optional.empty()
                : Optional.of(setting(name) + " is " + value + ": must be an address such as http://localhost:4318");
    }

    private Optional<String> protocolProblem(String name) {
        String value = properties.getOrDefault(name, "http/protobuf");
        return value.equals("http/protobuf")
                ? Optional.empty()
                : Optional.of(setting(name) + " is " + value + ": must be http/protobuf, the one that is spoken here");
    }

    private static boolean isHttp(String value) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("(?i)https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String setting(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /**
     * Tells of spans from now on, where somebody asks for them.
     *
     * @param service its name, {@code dateline-} before it unless {@code OTEL_SERVICE_NAME} says another
     * @throws org.dateline.operations.BadSettings in the words of OpenTelemetry's library, where it does not take them
     */
    public Spans open(String service) {
        return areAskedFor() ? OpenTelemetrySpans.open(service, properties) : Spans.NONE;
    }

    /** Without the values, some of which are secrets. */
    @Override
    public String toString() {
        return properties.keySet().toString();
    }
}
