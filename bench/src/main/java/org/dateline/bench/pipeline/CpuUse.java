package org.dateline.bench.pipeline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.bench.machine.Figures;

/** CPU time that each process spends on an article: a figure that a busy machine does not spoil much. */
final class CpuUse {
    private final Map<String, Supplier<Duration>> processes = new LinkedHashMap<>();
    private final Map<String, Figures> micros = new LinkedHashMap<>();
    private final Map<String, Duration> atStart = new LinkedHashMap<>();

    void watch(String name, Supplier<Duration> cpu) {
        processes.put(name, cpu);
        micros.put(name, new Figures());
    }

    void start() {
        processes.forEach((name, cpu) -> atStart.put(name, cpu.get()));
    }

    void stop(int articles) {
        processes.forEach((name, cpu) -> {
            Duration used = cpu.get().minus(atStart.getOrDefault(name, Duration.ZERO));
            micros.computeIfAbsent(name, any -> new Figures()).add(used.toNanos() / 1e3 / articles);
        });
    }

    double total() {
        return micros.values().stream().mapToDouble(Figures::median).sum();
    }

    @Override
    public String toString() {
        return micros.entrySet().stream()
                .map(use -> String.format(
                        Locale.ROOT, "%s %,.0f", use.getKey(), use.getValue().median()))
                .collect(Collectors.joining(", "));
    }
}
