package org.dateline.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/**
 * What the components of a service say of themselves. A component that is failing (Kafka away, disk full) makes the
 * service not ready; only one that is dead, which nothing but a restart cures, makes it not alive. Thread-safe.
 */
public final class Health {
    private final ConcurrentMap<String, Component> components = new ConcurrentSkipListMap<>();
    private final ConcurrentMap<String, Heartbeat> heartbeats = new ConcurrentSkipListMap<>();
    private final LongSupplier nanoTime;

    public Health() {
        this(System::nanoTime);
    }

    /** @param nanoTime {@link System#nanoTime()}, or a test's own */
    public Health(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Adds a loop that will be missed when it is not seen at work. The same name takes the place of the one before. */
    public Heartbeat heartbeat(String loop, Heartbeat.Limits limits) {
        Heartbeat heartbeat = new Heartbeat(loop, limits, nanoTime);
        heartbeats.put(loop, heartbeat);
        return heartbeat;
    }

    /** Adds a component that is starting: not ready until it says {@link Check#ok}. The same name gives the same component. */
    public Check register(String component) {
        components.putIfAbsent(component, new Component(State.STARTING, "starting"));
        return new Check(component);
    }

    /** Ready when every component is ok. */
    public Report ready() {
        Map<String, Component> seen = seen();
        return new Report(seen.values().stream().allMatch(component -> component.state() == State.OK), seen);
    }

    /** Alive unless a component is dead. */
    public Report live() {
        Map<String, Component> seen = seen();
        return new Report(seen.values().stream().noneMatch(component -> component.state() == State.DEAD), seen);
    }

    /** Shows both answers as {@code dateline_ready} and {@code dateline_live}: 1 or 0. */
    public Health shownOn(MeterRegistry registry) {
        Gauge.builder("dateline.ready", this, health -> health.ready().up() ? 1 : 0)
                .description("What /health/ready answers: 1 or 0")
                .strongReference(true)
                .register(registry);
        Gauge.builder("dateline.live", this, health -> health.live().up() ? 1 : 0)
                .description("What /health/live answers: 1 or 0")
                .strongReference(true)
                .register(registry);
        return this;
    }

    /** What the components say, and what is to be said of those that say nothing any more. */
    private Map<String, Component> seen() {
        Map<String, Component> seen = new LinkedHashMap<>(components);
        heartbeats.forEach((loop, heartbeat) -> heartbeat.complaint().ifPresent(complaint -> {
            Component said = seen.get(loop);
            if (said == null || said.state() != State.DEAD) {
                seen.put(loop, complaint);
            }
        }));
        return seen;
    }

    /** How a component is. */
    public enum State {
        STARTING,
        OK,
        FAILING,
        DEAD
    }

    /** @param detail one plain sentence for the operator */
    public record Component(State state, String detail) {}

    /** @param up the answer; {@code components} says why */
    public record Report(boolean up, Map<String, Component> components) {
        public Report {
            components = Map.copyOf(components);
        }
    }

    /** The handle a component reports through. */
    public final class Check {
        private final String component;

        private Check(String component) {
            this.component = component;
        }

        public void ok(String detail) {
            components.put(component, new Component(State.OK, detail));
        }

        /** It does not work now and will go on by itself when the cause is cured. */
        public void failing(String why) {
            components.put(component, new Component(State.FAILING, why));
        }

        /** It has ended and only a restart brings it back. */
        public void dead(String why) {
            components.put(component, new Component(State.DEAD, why));
        }
    }
}
