package org.dateline.bench.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.bench.machine.ChildJvm;
import org.dateline.bench.machine.MeasurementFailed;
import org.dateline.bench.machine.Product;
import org.dateline.bench.machine.Rate;
import org.dateline.messages.MessageJson;

/** A reader in a process of its own with a heap of 512 MB, and what it answers. */
final class ReaderProcess implements AutoCloseable {
    static final String HEAP = "-Xmx512m";
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ChildJvm child;
    private final int port;

    private ReaderProcess(ChildJvm child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Does not wait until it answers.
     *
     * @param commitEvery as {@code READER_COMMIT_EVERY} has it
     */
    static ReaderProcess start(Product product, String prefix, Path index, String commitEvery) {
        int port = Product.freePort();
        Map<String, String> settings = Map.of(
                "DATELINE_TOPIC_PREFIX",
                prefix,
                "READER_INDEX_DIR",
                index.toString(),
                "READER_COMMIT_EVERY",
                commitEvery,
                "READER_HTTP_PORT",
                String.valueOf(port));
        return new ReaderProcess(product.begin("reader", List.of(HEAP), settings), port);
    }

    /** Articles in its index; -1 while it does not answer. */
    long articles() {
        try {
            return get("/status").path("articles").asLong();
        } catch (UncheckedIOException e) {
            child.requireAlive();
            return -1;
        }
    }

    void awaitArticles(long count) {
        rate().await(this::articles, count);
    }

    /** How many there are as soon as it answers. */
    long awaitAnswer() {
        return rate().await(this::articles, 0);
    }

    /** Returns when it has all that stood on the topic. */
    void awaitReady() {
        rate().await(() -> get("/status").path("ready").asBoolean() ? 1 : 0, 1);
    }

    /** Whether a search for the word, as it stands, finds something. */
    boolean finds(String word) {
        return get("/articles?facets=none&q=" + encoded('"' + word + '"'))
                        .path("total")
                        .asInt()
                > 0;
    }

    Rate rate() {
        return new Rate(child::requireAlive, LOOK);
    }

    /** @throws UncheckedIOException when it does not answer */
    JsonNode get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new MeasurementFailed(path + " is answered with " + answer.statusCode());
            }
            return MessageJson.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailed("interrupted", e);
        }
    }

    /** Lines of its stream as they come. */
    BufferedReader stream() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/stream"))
                .header("Accept", "application/x-ndjson")
                .build();
        try {
            InputStream body = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailed("interrupted", e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As {@code kill -9} does. */
    void kill() {
        child.process().destroyForcibly();
        try {
            child.process().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
