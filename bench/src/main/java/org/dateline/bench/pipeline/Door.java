package org.dateline.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.dateline.bench.machine.MeasurementFailed;
import org.dateline.bench.texts.GeneratedArticles;
import org.dateline.messages.MessageJson;

/** The HTTP door of ingest, as a client sees it. */
final class Door {
    private static final int LINES_A_REQUEST = 500;
    private static final int REQUESTS_IN_FLIGHT = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Door(int port) {
        this.address = URI.create("http://localhost:" + port + "/articles");
    }

    /** Posts the articles from 0 as NDJSON, several requests at a time, and returns when all are accepted. */
    void postAll(GeneratedArticles articles, int count) {
        Semaphore free = new Semaphore(REQUESTS_IN_FLIGHT);
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int from = 0; from < count; from += LINES_A_REQUEST) {
            byte[] lines = lines(articles, from, Math.min(count, from + LINES_A_REQUEST));
            free.acquireUninterruptibly();
            answers.add(send("application/x-ndjson", lines).whenComplete((answer, problem) -> free.release()));
        }
        answers.forEach(CompletableFuture::join);
    }

    /** Posts one article; completes when it is accepted. */
    CompletableFuture<String> post(GeneratedArticles articles, int number) {
        return send("application/json", MessageJson.write(articles.article(number)));
    }

    private CompletableFuture<String> send(String contentType, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(Door::accepted);
    }

    private static String accepted(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new MeasurementFailed("ingest answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static byte[] lines(GeneratedArticles articles, int from, int to) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(LINES_A_REQUEST * 3_000);
        for (int number = from; number < to; number++) {
            lines.writeBytes(articles.line(number).getBytes(UTF_8));
        }
        return lines.toByteArray();
    }
}
