package org.dateline.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.messages.MessageJson;
import org.dateline.operations.http.BearerKeys;

/** A server on a free port before a Kafka that does as it is told, and how to ask it. */
final class ServedArticles implements AutoCloseable {
    /** Most bytes of a body. */
    static final int CAP = 100_000;

    private static final Duration LONG = Duration.ofSeconds(20);

    final FakeKafka kafka = new FakeKafka();
    final IngestCounts counts = new IngestCounts(new SimpleMeterRegistry());
    private final HttpClient client = HttpClient.newHttpClient();
    private final ArticlesServer server;

    private ServedArticles(BearerKeys keys, Duration headerTimeout, Duration bodyTimeout) {
        this(keys, headerTimeout, bodyTimeout, Duration.ofSeconds(5));
    }

    private ServedArticles(
            BearerKeys keys, Duration headerTimeout, Duration bodyTimeout, Duration streamGivesWayAfter) {
        HttpSettings settings = new HttpSettings(
                "127.0.0.1", 0, CAP, 1000, headerTimeout, bodyTimeout, LONG, LONG, streamGivesWayAfter);
        server = new ArticlesServer(
                settings, keys, new Intake(FakeKafka.TOPICS, kafka, counts, Clock.systemUTC()), null, null);
        server.start();
    }

    static ServedArticles open() {
        return withKeys(BearerKeys.none());
    }

    static ServedArticles withKeys(BearerKeys keys) {
        return new ServedArticles(keys, LONG, LONG);
    }

    static ServedArticles withHeaderTimeout(Duration timeout) {
        return new ServedArticles(BearerKeys.none(), timeout, LONG);
    }

    static ServedArticles withPatienceForStreams(Duration givesWayAfter) {
        return new ServedArticles(BearerKeys.none(), LONG, LONG, givesWayAfter);
    }

    static ServedArticles withBodyTimeout(Duration timeout) {
        return new ServedArticles(BearerKeys.none(), LONG, timeout);
    }

    HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return send(request(type).POST(BodyPublishers.ofString(body)));
    }

    CompletableFuture<HttpResponse<String>> posting(String type, String body) {
        return client.sendAsync(
                request(type).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).DELETE());
    }

    /** The status of a HEAD. */
    int head(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).method("HEAD", BodyPublishers.noBody()))
                .statusCode();
    }

    /** A request to the articles, without a method. */
    HttpRequest.Builder request(String type) {
        return HttpRequest.newBuilder(at("/articles")).header("Content-Type", type);
    }

    /** A request to a path, without a method. */
    HttpRequest.Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(at(pathAndQuery));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    Socket socket() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    /** Writes the head of a POST, and leaves the body to the caller. */
    static void writeHead(Socket socket, String... headers) throws IOException {
        String head = "POST /articles HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonNode json(String text) {
        return MessageJson.readTree(text.getBytes(UTF_8));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() {
        server.close();
    }
}
