package org.dateline.onebox.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.IngestAddress;
import org.jspecify.annotations.Nullable;

/** Speaks to {@code POST /articles}. */
final class IngestClient {
    private static final int MOST_TRIES = 8;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI articles;
    private final @Nullable String key;

    IngestClient(IngestAddress ingest) {
        String base = ingest.url().toString();
        this.articles = URI.create((base.endsWith("/") ? base : base + "/") + "articles");
        this.key = ingest.key();
    }

    /** @param stream the bytes, or {@code null} for those of the file */
    void send(Path file, Payload payload, @Nullable InputStream stream, SendReport report) {
        if (stream == null && !Files.isReadable(file)) {
            report.refused(file.toString(), "unreadable", "must be a file that can be read");
            return;
        }
        if (stream == null && Files.isDirectory(file)) {
            report.refused(file.toString(), "unreadable", "must be a file");
            return;
        }
        try {
            exchange(file, payload, stream, report);
        } catch (ConnectException e) {
            throw CommandFailed.unreachable("the ingest service at " + articles
                    + " does not answer: must be running; start it with dateline run, or name another with --url");
        } catch (IOException e) {
            throw CommandFailed.unreachable("the ingest service at " + articles + " broke off at " + file + ": "
                    + e.getMessage() + "; what has no answer may be sent again, it makes no second article");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted");
        }
    }

    private void exchange(Path file, Payload payload, @Nullable InputStream stream, SendReport report)
            throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            HttpResponse<InputStream> response =
                    http.send(request(body(file, stream, report), payload), BodyHandlers.ofInputStream());
            try (InputStream answer = response.body()) {
                boolean unavailable = response.statusCode() == 503 || response.statusCode() == 429;
                if (unavailable && stream == null && tries < MOST_TRIES) {
                    report.waiting(reason(answer));
                    Thread.sleep(retryAfterMillis(response));
                    continue;
                }
                read(file, payload, response.statusCode(), answer, report);
                return;
            }
        }
    }

    private HttpRequest request(BodyPublisher body, Payload payload) {
        HttpRequest.Builder request = HttpRequest.newBuilder(articles)
                .header("Content-Type", payload.contentType())
                .POST(body);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }

    private static BodyPublisher body(Path file, @Nullable InputStream stream, SendReport report)
            throws FileNotFoundException {
        return stream == null ? report.counted(file) : BodyPublishers.ofInputStream(() -> stream);
    }

    private static void read(Path file, Payload payload, int status, InputStream answer, SendReport report)
            throws IOException {
        if (status == 200 && payload.isStream()) {
            lines(file, answer, report);
        } else if (status == 200) {
            MessageJson.readTree(answer.readAllBytes()).path("items").forEach(each -> item(file, each, report));
        } else if (status / 100 == 2) {
            JsonNode receipt = MessageJson.readTree(answer.readAllBytes());
            warnings(file.toString(), receipt, report);
            report.accepted(receipt.path("duplicate").asBoolean());
        } else if (status == 503 || status == 429) {
            throw CommandFailed.unreachable("not sent from " + file + " on: " + reason(answer));
        } else if (status == 401 || status == 403) {
            throw CommandFailed.usage(
                    "the service asks for a key (" + status + "): " + reason(answer) + "; name one with --key-file");
        } else {
            JsonNode problem = tree(answer.readAllBytes());
            report.refused(
                    file.toString(),
                    problem.path("reason").asText("http-" + status),
                    problem.path("message").asText("the service answered " + status));
        }
    }

    private static void lines(Path file, InputStream answer, SendReport report) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            item(file, tree(line.getBytes(StandardCharsets.UTF_8)), report);
        }
    }

    private static void item(Path file, JsonNode each, SendReport report) {
        String place = file + ":" + each.path("line").asLong();
        warnings(place, each, report);
        switch (each.path("status").asText()) {
            case "accepted", "held", "retracted" -> report.accepted(false);
            case "duplicate" -> report.accepted(true);
            case "unavailable" ->
                throw CommandFailed.unreachable("not sent from " + place + " on: "
                        + each.path("message").asText());
            default ->
                report.refused(
                        place,
                        each.path("reason").asText(),
                        each.path("message").asText());
        }
    }

    private static void warnings(String place, JsonNode answer, SendReport report) {
        answer.path("warnings")
                .forEach(each -> report.warned(place, each.path("message").asText()));
    }

    private static String reason(InputStream answer) throws IOException {
        return tree(answer.readAllBytes()).path("message").asText("the service is not available");
    }

    private static JsonNode tree(byte[] json) {
        try {
            return MessageJson.readTree(json);
        } catch (InvalidMessage e) {
            // Somebody else's server, or a proxy: its status says enough.
            return MessageJson.mapper().createObjectNode();
        }
    }

    private static long retryAfterMillis(HttpResponse<InputStream> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("2");
        return seconds.matches("\\d{1,2}") ? Math.max(1, Long.parseLong(seconds)) * 1000 : 2000;
    }
}
