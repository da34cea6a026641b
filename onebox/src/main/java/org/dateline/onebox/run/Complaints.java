package org.dateline.onebox.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.dateline.onebox.console.Console;
import org.dateline.operations.Health;

/** What the services complain of, said once each time it changes. */
final class Complaints {
    /** At the start everybody waits for somebody for a moment. */
    private static final long WORTH_SAYING_NANOS = 3_000_000_000L;
    /** A disk may be cleared and a folder given back; a script does not wait for that for ever. */
    private static final Duration WORTH_WAITING = Duration.ofMinutes(1);

    private final Console console;
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, Long> since = new HashMap<>();
    private final Map<String, Lasting> lasting = new LinkedHashMap<>();

    private final LongSupplier nanos;

    Complaints(Console console) {
        this(console, System::nanoTime);
    }

    Complaints(Console console, LongSupplier nanos) {
        this.console = console;
        this.nanos = nanos;
    }

    private record Lasting(long since, String words) {}

    /** What a service has been complaining of for a minute on end, if so. */
    Optional<String> lasting() {
        return lasting.entrySet().stream()
                .filter(each -> nanos.getAsLong() - each.getValue().since() > WORTH_WAITING.toNanos())
                .map(each -> each.getKey() + " has not been able to work for " + WORTH_WAITING.toSeconds() + " s: "
                        + each.getValue().words())
                .findFirst();
    }

    /** Why the pipeline cannot go on, if that is so. */
    Optional<String> death(Pipeline pipeline) {
        if (!pipeline.brokerIsAlive()) {
            return Optional.of("the Kafka broker has ended");
        }
        return pipeline.services().stream()
                .flatMap(service ->
                        service
                                .failure()
                                .map(failure -> service.name() + " has died: " + failure.getMessage())
                                .stream())
                .findFirst();
    }

    /** A component that is starting is no complaint. */
    void tell(Pipeline pipeline) {
        for (ServiceThread<?> service : pipeline.services()) {
            tell(service.name(), service.ready());
        }
    }

    void tell(String service, Health.Report ready) {
        String now = ready.components().entrySet().stream()
                .filter(each -> each.getValue().state() == Health.State.FAILING
                        || each.getValue().state() == Health.State.DEAD)
                .map(each -> each.getKey() + ": " + each.getValue().detail())
                .sorted()
                .collect(Collectors.joining("; "));
        if (now.isEmpty()) {
            lasting.remove(service);
        } else {
            lasting.merge(
                    service, new Lasting(nanos.getAsLong(), now), (first, latest) -> new Lasting(first.since(), now));
        }
        if (isNews(service, now)) {
            console.err()
                    .println(
                            now.isEmpty()
                                    ? console.errStyle().good(service + " goes on")
                                    : console.errStyle().doubtful(service + " waits") + "  " + now);
        }
    }

    private boolean isNews(String service, String now) {
        if (now.equals(said.getOrDefault(service, ""))) {
            since.remove(service);
            return false;
        }
        long first = since.computeIfAbsent(service, any -> nanos.getAsLong());
        if (!now.isEmpty() && nanos.getAsLong() - first < WORTH_SAYING_NANOS) {
            return false;
        }
        since.remove(service);
        said.put(service, now);
        return true;
    }
}
