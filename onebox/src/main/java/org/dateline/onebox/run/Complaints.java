package org.dateline.onebox.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.onebox.console.Console;
import org.dateline.operations.Health;

/** What the services complain of, said once each time it changes. */
final class Complaints {
    private final Console console;
    private final Map<String, String> said = new HashMap<>();

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
            String before = said.put(service.name(), now);
            if (!now.equals(before == null ? "" : before)) {
                console.err()
                        .println(
                                now.isEmpty()
                                        ? console.errStyle().good(service.name() + " goes on")
                                        : console.errStyle().doubtful(service.name() + " waits") + "  " + now);
            }
        }
    }
}
