package org.dateline.reader.desk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dateline.reader.desk.DeskView.ServiceView;

/** Asks the services how they are, all at once, and remembers when each last answered. Not thread-safe. */
final class ServiceWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<ServiceAddress> services;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Instant> seen = new HashMap<>();

    ServiceWatch(List<ServiceAddress> services, Clock clock) {
        this.services = List.copyOf(services);
        this.clock = clock;
    }

    /**
     * One look.
     *
     * @param services a row for each instance
     * @param metrics of each instance, by its address; empty where it did not answer
     */
    record Look(List<ServiceView> services, Map<String, Optional<String>> metrics) {}

    Look look() {
        List<Asked> asked = new ArrayList<>();
        for (ServiceAddress service : services) {
            for (URI instance : service.instances()) {
                asked.add(
                        new Asked(service.name(), instance, get(instance, "/health/ready"), get(instance, "/metrics")));
            }
        }
        List<ServiceView> rows = new ArrayList<>();
        Map<String, Optional<String>> metrics = new LinkedHashMap<>();
        for (Asked each : asked) {
            ServiceAnswer answer = each.answer();
            rows.add(row(each, answer));
            metrics.put(each.address().toString(), answer.metrics());
        }
        return new Look(rows, metrics);
    }

    private ServiceView row(Asked asked, ServiceAnswer answer) {
        String address = asked.address().toString();
        if (answer.health().isPresent()) {
            seen.put(address, clock.instant());
        }
        return new ServiceView(asked.name(), address, answer.state(), seen.get(address), answer.components());
    }

    private CompletableFuture<Optional<String>> get(URI instance, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(instance.resolve(path)).timeout(PATIENCE).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                // 503 is an answer too: not ready, and why.
                .handle((answer, failed) -> failed == null && (answer.statusCode() == 200 || answer.statusCode() == 503)
                        ? Optional.of(answer.body())
                        : Optional.empty());
    }

    private record Asked(
            String name,
            URI address,
            CompletableFuture<Optional<String>> health,
            CompletableFuture<Optional<String>> metrics) {
        ServiceAnswer answer() {
            return ServiceAnswer.of(health.join(), metrics.join());
        }
    }
}
