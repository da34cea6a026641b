package org.dateline.service.trace;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.Spans;
import org.dateline.operations.BadSettings;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Spans as OpenTelemetry has them, with the attributes of its conventions for messaging, sent by OTLP. */
final class OpenTelemetrySpans implements Spans {
    /**
     * Where nobody says otherwise. A batch ends as many spans as it has records, all at once: the queue of the library's own
     * size would lose most of them.
     */
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.traces.exporter", "otlp",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none",
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.bsp.max.queue.size", "20000",
            "otel.bsp.max.export.batch.size", "2000",
            "otel.bsp.schedule.delay", "1000");

    private static final long LAST_WORD_SECONDS = 5;

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;

    private OpenTelemetrySpans(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
        this.tracer = sdk.getTracer("org.dateline");
    }

    static Spans open(String service, Map<String, String> properties) {
        logToOurLog();
        Map<String, String> defaults = new HashMap<>(DEFAULTS);
        defaults.put("otel.service.name", "dateline-" + service);
        try {
            return new OpenTelemetrySpans(AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> defaults)
                    // What was read as a setting wins: a file of settings is none of the library's sources.
                    .addPropertiesCustomizer(config -> properties)
                    .disableShutdownHook()
                    .build()
                    .getOpenTelemetrySdk());
        } catch (ConfigurationException | IllegalArgumentException e) {
            throw new BadSettings(List.of("OTEL_*: OpenTelemetry does not take them: " + e.getMessage()));
        }
    }

    /** The library says on java.util.logging that nobody listens. */
    private static void logToOurLog() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    @Override
    public boolean beginTraces() {
        return true;
    }

    @Override
    public Sending sending(OutgoingRecord record) {
        return new SendingSpan(messaging("send", record.topic(), SpanKind.PRODUCER)
                .setParent(TraceHeaders.of(record.headers()))
                .startSpan());
    }

    @Override
    public Working working(List<IncomingRecord> batch) {
        return new WorkingSpans(this, batch);
    }

    SpanBuilder messaging(String operation, String topic, SpanKind kind) {
        return tracer.spanBuilder(operation + " " + topic)
                .setSpanKind(kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.name", operation)
                .setAttribute("messaging.operation.type", operation)
                .setAttribute("messaging.destination.name", topic);
    }

    @Override
    public void close() {
        var unused = sdk.shutdown().join(LAST_WORD_SECONDS, TimeUnit.SECONDS);
    }
}
