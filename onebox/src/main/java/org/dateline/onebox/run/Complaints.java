package org.dateline.onebox.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.onebox.console.Console;
import org.dateline.operations.Health;

/** What the services complain of, said once each time it changes. */
final class Complaints {
    /** At the start everybody waits for somebody for a moment. */
    private static final long WORTH_SAYING_NANOS = 3_000_000_000L;

    private final Console console;
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, Long> since = new HashMap<>();

    Complaints(Console console) {
        this.console = console;
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
            String now = service.ready().components().entrySet().stream()
                    .filter(each -> each.getValue().state() == Health.State.FAILING
                            || each.getValue().state() == Health.State.DEAD)
                    .map(each -> each.getKey() + ": " + each.getValue().detail())
                    .sorted()
                    .collect(Collectors.joining("; "));
            if (isNews(service.name(), now)) {
                console.err()
                        .println(
                                now.isEmpty()
                                        ? console.errStyle().good(service.name() + " goes on")
                                        : console.errStyle().doubtful(service.name() + " waits") + "  " + now);
            }
        }
    }

    private boolean isNews(String service, String now) {
        if (now.equals(said.getOrDefault(service, ""))) {
            since.remove(service);
            return false;
        }
        long first = since.computeIfAbsent(service, any -> System.nanoTime());
        if (!now.isEmpty() && System.nanoTime() - first < WORTH_SAYING_NANOS) {
            return false;
        }
        since.remove(service);
        said.put(service, now);
        return true;
    }
}
