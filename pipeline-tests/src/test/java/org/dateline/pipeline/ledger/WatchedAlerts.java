package org.dateline.pipeline.ledger;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/**
 * What a Prometheus has said of the alerts, and which panels have shown something, looked at once a second while a test
 * waits. Nothing that is asked here is a matter of how fast it comes. Not thread-safe.
 */
final class WatchedAlerts {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final PrometheusProcess prometheus;
    private final Set<String> emptyPanels;
    private final Set<String> fired = new TreeSet<>();
    private final Set<String> cured = new TreeSet<>();

    /** @param panels what they ask for */
    WatchedAlerts(PrometheusProcess prometheus, Set<String> panels) {
        this.prometheus = prometheus;
        this.emptyPanels = new TreeSet<>(panels);
    }

    /** What makes it comes now: whether it fires is counted from here on. Waits until it does not fire for another reason. */
    void isAboutToFire(String alert) {
        until(
                alert + " does not fire yet",
                () -> prometheus.firing().map(firing -> !firing.contains(alert)).orElse(false));
        fired.remove(alert);
    }

    void fires(String alert) {
        fires(alert, () -> {});
    }

    /** @param cause done before each look until then */
    void fires(String alert, Step cause) {
        until(alert + " fires", () -> {
            if (!fired.contains(alert)) {
                cause.run();
                look();
            }
            return fired.contains(alert);
        });
        System.out.println(Instant.now() + " " + alert + " fires");
    }

    /** Nothing makes it fire any more: that it ends is to be seen by {@link #allHaveEnded}. */
    void isCured(String alert) {
        cured.add(alert);
    }

    void allHaveEnded() {
        until("the alerts whose cause is mended end", cured::isEmpty);
    }

    Set<String> emptyPanels() {
        return emptyPanels;
    }

    void until(String what, Callable<Boolean> holds) {
        await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK).until(() -> {
            look();
            return holds.call();
        });
    }

    private void look() {
        prometheus.firing().ifPresent(firing -> {
            fired.addAll(firing);
            cured.removeIf(alert -> hasEnded(alert, firing));
            emptyPanels.removeIf(prometheus::shows);
        });
    }

    private static boolean hasEnded(String alert, Set<String> firing) {
        if (firing.contains(alert)) {
            return false;
        }
        System.out.println(Instant.now() + " " + alert + " has ended");
        return true;
    }

    /** Something that is done to the pipeline. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }
}
