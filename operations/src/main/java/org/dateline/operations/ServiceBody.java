package org.dateline.operations;

import io.micrometer.core.instrument.MeterRegistry;

/** What makes one service out of settings, health and metrics. */
@FunctionalInterface
public interface ServiceBody {
    /**
     * Reads all its settings, calls {@link Settings#refuseProblems()}, then opens what it needs. Waits for nothing that
     * may be away: that belongs into {@link Service#run()}, where /health/ready can say so.
     */
    Service start(Settings settings, Health health, MeterRegistry registry);
}
