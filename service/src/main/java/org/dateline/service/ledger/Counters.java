package org.dateline.service.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ledger's counters as the services' /metrics give them, added up over the services that answer. Of a service that
 * does not answer nothing is known, which is not zero.
 */
public final class Counters {
    private static final Pattern LINE = Pattern.compile("(dateline_[a-z_]+_total)(?:\\{([^}]*)})? ([0-9.eE+]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Long> values = new TreeMap<>();
    private final Map<String, Boolean> answered = new TreeMap<>();

    /** Asks each address, and notes which of them answer. */
    public static Counters ask(List<URI> services) {
        return ask(services, List.of());
    }

    /** @param perhaps where services may be: counted when they answer, and not missed when not */
    public static Counters ask(List<URI> services, List<URI> perhaps) {
        Counters counters = new Counters();
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        for (URI service : services) {
            Optional<String> text = get(http, service.resolve("/metrics"));
            counters.answered.put(service.toString(), text.isPresent());
            text.ifPresent(counters::read);
        }
        for (URI service : perhaps) {
            get(http, service.resolve("/metrics")).filter(Counters::isOurs).ifPresent(text -> {
                counters.answered.put(service.toString(), true);
                counters.read(text);
            });
        }
        return counters;
    }

    private static boolean isOurs(String metrics) {
        return metrics.lines().anyMatch(line -> LINE.matcher(line).matches());
    }

    private static Optional<String> get(HttpClient http, URI address) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            // Not running, or elsewhere: the status says which services answered.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Of services that were asked already: what their {@code /metrics} said, or empty where one did not answer. */
    public static Counters of(Map<String, Optional<String>> answers) {
        Counters counters = new Counters();
        answers.forEach((service, text) -> {
            counters.answered.put(service, text.isPresent());
            text.ifPresent(counters::read);
        });
        return counters;
    }

    private void read(String metrics) {
        for (String line : metrics.lines().toList()) {
            Matcher counter = LINE.matcher(line);
            if (counter.matches()) {
                String labels = counter.group(2) == null ? "" : counter.group(2);
                String name = counter.group(1).replaceAll("^dateline_|_total$", "");
                Matcher stage = Pattern.compile("stage=\"([a-z]+)\"").matcher(labels);
                String full = stage.find() ? name + "." + stage.group(1) : name;
                values.merge(full, (long) Double.parseDouble(counter.group(3)), Long::sum);
            }
        }
    }

    /** Whether any service has answered. */
    public boolean any() {
        return answered.containsValue(true);
    }

    /** Nothing where no service that has this counter has answered. */
    public Optional<Long> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Which of the three services have not answered: each has a counter that no other has. */
    public List<String> unknownServices() {
        return Stream.of(Map.entry("ingest", "accepted"), Map.entry("enrich", "enriched"), Map.entry("sink", "files"))
                .filter(service -> get(service.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Which services were asked, and whether they answered. */
    public Map<String, Boolean> answered() {
        return new TreeMap<>(answered);
    }
}
