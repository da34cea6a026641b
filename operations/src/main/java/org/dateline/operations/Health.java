package org.dateline.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What the components of a service say of themselves. A component that is failing (Kafka away, disk full) makes the
 * service not ready; only one that is dead, which nothing but a restart cures, makes it not alive. Thread-safe.
 */
public final class Health {
    private final ConcurrentMap<String, Component> components = new ConcurrentSkipListMap<>();

    /** Adds a component that is starting: not ready until it says {@link Check#ok}. The same name gives the same component. */
    public Check register(String component) {
        components.putIfAbsent(component, new Component(State.STARTING, "starting"));
        return new Check(component);
    }

    /** Ready when every component is ok. */
    public Report ready() {
        Map<String, Component> seen = new LinkedHashMap<>(components);
        return new Report(seen.values().stream().allMatch(component -> component.state() == State.OK), seen);
    }

    /** Alive unless a component is dead. */
    public Report live() {
        Map<String, Component> seen = new LinkedHashMap<>(components);
        return new Report(seen.values().stream().noneMatch(component -> component.state() == State.DEAD), seen);
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
