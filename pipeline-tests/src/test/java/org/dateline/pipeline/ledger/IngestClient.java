package org.dateline.pipeline.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.messages.MessageJson;
import org.dateline.pipeline.ledger.Sending.Bad;
import org.jspecify.annotations.Nullable;

/**
 * Hands articles to ingest as lines of NDJSON and hands in again what was not answered, for as long as it takes: what a
 * careful client does. Not thread-safe.
 */
final class IngestClient {
    private static final int LINES_IN_A_REQUEST = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI articles;
    private final Answers answers;

    /** Who hears what became of each line. */
    interface Answers {
        void accepted(Sending sending);

        void refused(Sending sending, String code);
    }

    IngestClient(int port, Answers answers) {
        this.articles = URI.create("http://127.0.0.1:" + port + "/articles");
        this.answers = answers;
    }

    /** Returns when every one has been accepted or refused. */
    void send(List<Sending> sendings) {
        for (int from = 0; from < sendings.size(); from += LINES_IN_A_REQUEST) {
            sendAll(sendings.subList(from, Math.min(sendings.size(), from + LINES_IN_A_REQUEST)));
        }
    }

    private void sendAll(List<Sending> sendings) {
        List<Sending> open = sendings;
        for (int tries = 0; !open.isEmpty(); tries++) {
            if (tries > 0) {
                Pause.of(Duration.ofMillis(300));
            }
            open = sendOnce(open);
        }
    }

    /** What is still open afterwards. */
    private List<Sending> sendOnce(List<Sending> sendings) {
        Map<Integer, JsonNode> results = results(sendings);
        var open = new ArrayList<Sending>();
        for (int line = 1; line <= sendings.size(); line++) {
            if (!settled(sendings.get(line - 1), results.get(line))) {
                open.add(sendings.get(line - 1));
            }
        }
        return open;
    }

    private boolean settled(Sending sending, @Nullable JsonNode result) {
        String status = result == null ? "no answer" : result.path("status").asText();
        switch (status) {
            case "accepted", "duplicate" -> answers.accepted(sending);
            case "refused" ->
                answers.refused(
                        sending, Objects.requireNonNull(result).path("reason").asText());
            default -> {
                // Kafka is away, or ingest went before it could answer: to be handed in again.
                return false;
            }
        }
        return true;
    }

    /** The result lines that arrived before the connection or ingest ended, by line number. */
    private Map<Integer, JsonNode> results(List<Sending> sendings) {
        var results = new HashMap<Integer, JsonNode>();
        HttpRequest request = HttpRequest.newBuilder(articles)
                .header("Content-Type", "application/x-ndjson")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(sendings)))
                .build();
        try {
            HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() / 100 == 2) {
                response.body()
                        .map(line -> MessageJson.readTree(line.getBytes(StandardCharsets.UTF_8)))
                        .filter(result -> result.has("line"))
                        .forEach(result -> results.put(result.path("line").asInt(), result));
            }
        } catch (IOException | UncheckedIOException e) {
            // Ingest was killed or is not back yet: the lines without a result are sent again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ingest was asked", e);
        }
        return results;
    }

    private static byte[] body(List<Sending> sendings) {
        var body = new ByteArrayOutputStream();
        for (Sending sending : sendings) {
            body.writeBytes(line(sending));
            body.write('\n');
        }
        return body.toByteArray();
    }

    private static byte[] line(Sending sending) {
        return sending instanceof Bad bad
                ? bad.kind().value(bad.uri())
                : MessageJson.write(sending.article().orElseThrow());
    }
}
