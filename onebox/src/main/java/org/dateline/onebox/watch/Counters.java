package org.dateline.onebox.watch;

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

/** The ledger's counters as the services' /metrics give them, added up over the services that answer. */
final class Counters {
    private static final Pattern LINE = Pattern.compile("(dateline_[a-z_]+_total)(?:\\{([^}]*)})? ([0-9.eE+]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Long> values = new TreeMap<>();
    private final Map<String, Boolean> answered = new TreeMap<>();

    /** Asks each address; those that do not answer are left out. */
    static Counters ask(List<URI> services) {
        Counters counters = new Counters();
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        for (URI service : services) {
            Optional<String> text = get(http, service.resolve("/metrics"));
            counters.answered.put(service.toString(), text.isPresent());
            text.ifPresent(counters::read);
        }
        return counters;
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

    void read(String metrics) {
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

    boolean any() {
        return answered.containsValue(true);
    }

    long get(String name) {
        return values.getOrDefault(name, 0L);
    }

    /** Which services were asked, and whether they answered. */
    Map<String, Boolean> answered() {
        return new TreeMap<>(answered);
    }
}
