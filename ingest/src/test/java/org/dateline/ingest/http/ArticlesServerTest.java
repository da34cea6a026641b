package org.dateline.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ArticlesServerTest {
    private static final int CAP = 100_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final FakeKafka kafka = new FakeKafka();
    private final IngestCounts counts = new IngestCounts(new SimpleMeterRegistry());
    private ArticlesServer server;

    @BeforeEach
    void start() {
        start(BearerKeys.none(), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_text_is_accepted_with_its_id_and_place() throws Exception {
        HttpResponse<String> answer = post("text/plain", "November 4, 2019\nHello.");

        String id = Identity.id(Identity.ofText("Hello."));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains("/articles/" + id);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(json(answer).get("id").asText()).isEqualTo(id);
        assertThat(kafka.articles()).hasSize(1);
        HttpResponse<String> receipt = get("/articles/" + id);
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(json(receipt).get("uri").asText()).isEqualTo(Identity.ofText("Hello."));
    }

    @Test
    void nothing_is_acknowledged_before_kafka_has_it() throws Exception {
        kafka.keepsSilent();

        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request("application/json", "{\"text\":\"Hello.\"}"), BodyHandlers.ofString());

        await().until(() -> kafka.unanswered() == 1);
        assertThat(answer).isNotDone();
        kafka.speaks();
        assertThat(answer.get().statusCode()).isEqualTo(202);
    }

    @Test
    void the_same_article_again_is_accepted_again_and_makes_no_second_record() throws Exception {
        post("application/json", "{\"text\":\"Hello.\"}");

        HttpResponse<String> again = post("application/json", "{\"text\":\"Hello.\"}");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(json(again).get("duplicate").asBoolean()).isTrue();
        assertThat(kafka.articles()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            application/json                | {"text":                            | 400 | not-json               | -
            application/json                | {"text":"x","uri":"no"}             | 422 | schema                 | uri
            application/json                | {"bodies":[{"value":"x"}],"bogus":1} | 422 | schema                | bogus
            application/json                | {"text":""}                         | 422 | empty                  | text
            text/plain                      | November 4, 2019                    | 422 | empty                  | bodies
            text/plain;charset=euc-kr       | Hello.                              | 415 | charset                | -
            application/xml                 | <a/>                                | 415 | unsupported-media-type | -
            """)
    void what_breaks_a_rule_is_refused_with_code_and_field(
            String type, String body, int status, String reason, String field) throws Exception {
        HttpResponse<String> answer = post(type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("reason").asText()).isEqualTo(reason);
        assertThat(json(answer).path("field").asText(null)).isEqualTo(field);
        assertThat(json(answer).get("message").asText()).isNotBlank();
        assertThat(kafka.articles()).isEmpty();
        assertThat(kafka.rejected())
                .as("the caller knows; nobody else needs to")
                .isEmpty();
        assertThat(counts.refused()).isEqualTo(1);
    }

    @Test
    void a_declared_charset_counts_and_one_that_is_not_declared_is_refused() throws Exception {
        byte[] body = "Seoul’s café.".getBytes(Charset.forName("windows-1252"));

        assertThat(send(builder("text/plain; charset=windows-1252").POST(BodyPublishers.ofByteArray(body)))
                        .statusCode())
                .isEqualTo(202);
        HttpResponse<String> refused = send(builder("text/plain").POST(BodyPublishers.ofByteArray(body)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("reason").asText()).isEqualTo("not-utf8");
    }

    @Test
    void a_body_beyond_the_cap_is_refused_whether_its_length_is_announced_or_not() throws Exception {
        byte[] body = "x".repeat(CAP + 1).getBytes(UTF_8);

        HttpResponse<String> announced = send(builder("text/plain").POST(BodyPublishers.ofByteArray(body)));
        HttpResponse<String> streamed =
                send(builder("text/plain").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(json(streamed).get("reason").asText()).isEqualTo("too-large");
        assertThat(kafka.articles()).isEmpty();
    }

    @Test
    void while_kafka_is_away_callers_are_told_to_come_back_later() throws Exception {
        kafka.isAway(true);

        HttpResponse<String> answer = post("text/plain", "Hello.");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(post("application/x-ndjson", "{\"text\":\"x\"}").statusCode())
                .isEqualTo(503);
        kafka.isAway(false);
        assertThat(post("text/plain", "Hello.").statusCode()).isEqualTo(202);
    }

    @Test
    void a_caller_who_waits_when_kafka_goes_away_is_told_at_once_and_not_after_the_delivery_timeout() throws Exception {
        kafka.keepsSilent();
        CompletableFuture<HttpResponse<String>> one =
                client.sendAsync(request("text/plain", "Hello."), BodyHandlers.ofString());
        CompletableFuture<HttpResponse<String>> stream = client.sendAsync(
                request("application/x-ndjson", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}"), BodyHandlers.ofString());
        await().until(() -> kafka.unanswered() == 3);

        kafka.isAway(true);

        HttpResponse<String> answer = one.get(5, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(stream.get(5, TimeUnit.SECONDS).body().lines())
                .singleElement()
                .asString()
                .contains("unavailable");
    }

    @Test
    void an_article_that_kafka_does_not_acknowledge_is_not_acknowledged_either() throws Exception {
        kafka.failsNext(1);

        assertThat(post("text/plain", "Hello.").statusCode()).isEqualTo(503);
    }

    @Test
    void every_line_of_a_stream_has_its_answer_in_order() throws Exception {
        String lines = IntStream.rangeClosed(1, 2000)
                .mapToObj(i -> i % 10 == 0 ? "not json " + i : "{\"text\":\"Article " + i + "\"}")
                .collect(Collectors.joining("\n"));

        HttpResponse<String> answer = post("application/x-ndjson", lines);

        assertThat(answer.statusCode()).isEqualTo(200);
        List<JsonNode> answers =
                answer.body().lines().map(ArticlesServerTest::tree).toList();
        assertThat(answers).hasSize(2000);
        for (int i = 1; i <= 2000; i++) {
            JsonNode line = answers.get(i - 1);
            assertThat(line.get("line").asInt()).isEqualTo(i);
            assertThat(line.get("status").asText()).isEqualTo(i % 10 == 0 ? "refused" : "accepted");
        }
        assertThat(kafka.articles()).hasSize(1800);
        assertThat(counts.refused()).isEqualTo(200);
    }

    @Test
    void a_line_is_answered_while_the_stream_is_still_open() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            head(out, "Content-Type: application/x-ndjson", "Transfer-Encoding: chunked");
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

            chunk(out, "{\"text\":\"One.\"}\n");
            assertThat(lineWith(in, "\"line\"")).contains("\"line\":1").contains("accepted");
            chunk(out, "{\"text\":\"Two.\"}\n");
            assertThat(lineWith(in, "\"line\"")).contains("\"line\":2").contains("accepted");
            chunk(out, "");
        }
    }

    @Test
    void a_stream_ends_at_the_first_line_that_kafka_does_not_take() throws Exception {
        post("text/plain", "Hello.");
        kafka.failsNext(1);

        HttpResponse<String> answer = post("application/x-ndjson", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}");

        JsonNode first = tree(answer.body().lines().findFirst().orElseThrow());
        assertThat(first.get("status").asText()).isEqualTo("unavailable");
        assertThat(answer.body().lines()).hasSize(1);
    }

    @Test
    void with_keys_only_those_who_show_one_come_in(@TempDir Path folder) throws Exception {
        stop();
        Path file =
                Files.writeString(folder.resolve("keys"), "# two\nfirst-key-of-the-test\n\nsecond-key-of-the-test\n");
        start(BearerKeys.read(file), Duration.ofSeconds(20), Duration.ofSeconds(20));

        assertThat(post("text/plain", "Hello.").statusCode()).isEqualTo(401);
        assertThat(withKey("third-key-of-the-test")).isEqualTo(401);
        assertThat(withKey("first-key-of-the-tes")).isEqualTo(401);
        assertThat(get("/articles/x").statusCode()).isEqualTo(401);
        assertThat(withKey("first-key-of-the-test")).isEqualTo(202);
        assertThat(withKey("second-key-of-the-test")).isEqualTo(202);
    }

    @Test
    void other_paths_and_methods_are_refused_in_the_same_form() throws Exception {
        assertThat(json(get("/nothing")).get("reason").asText()).isEqualTo("not-found");
        assertThat(json(get("/articles/0123")).get("reason").asText()).isEqualTo("not-found");
        assertThat(send(builder("text/plain").DELETE()).statusCode()).isEqualTo(405);
    }

    @Test
    void clients_that_send_a_head_a_byte_at_a_time_are_cut_off_and_others_are_served_meanwhile() throws Exception {
        stop();
        start(BearerKeys.none(), Duration.ofMillis(500), Duration.ofSeconds(20));
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.getOutputStream().write("POST /art".getBytes(UTF_8));
            slow.add(socket);
        }

        assertThat(post("text/plain", "Hello.").statusCode()).isEqualTo(202);

        await().until(() -> slow.stream().allMatch(ArticlesServerTest::isClosed));
    }

    @Test
    void a_body_that_takes_too_long_is_given_up() throws Exception {
        stop();
        start(BearerKeys.none(), Duration.ofSeconds(20), Duration.ofMillis(300));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            head(out, "Content-Type: text/plain", "Content-Length: 1000");
            InputStream in = socket.getInputStream();
            await().pollInterval(Duration.ofMillis(50)).until(() -> {
                if (in.available() == 0) {
                    out.write('x');
                }
                return in.available() > 0;
            });
            assertThat(new BufferedReader(new InputStreamReader(in, UTF_8)).readLine())
                    .contains("408");
        }
    }

    private static void head(OutputStream out, String... headers) throws IOException {
        String head = "POST /articles HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        out.write(head.getBytes(UTF_8));
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void chunk(OutputStream out, String content) throws IOException {
        out.write((Integer.toHexString(content.length()) + "\r\n" + content + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    private static String lineWith(BufferedReader in, String part) throws IOException {
        String line = in.readLine();
        while (line != null && !line.contains(part)) {
            line = in.readLine();
        }
        return line;
    }

    private int withKey(String key) throws Exception {
        return send(builder("text/plain")
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString("Hello.")))
                .statusCode();
    }

    private void start(BearerKeys keys, Duration headerTimeout, Duration bodyTimeout) {
        HttpSettings settings =
                new HttpSettings("127.0.0.1", 0, CAP, 1000, headerTimeout, bodyTimeout, Duration.ofSeconds(20));
        server = new ArticlesServer(settings, keys, new Intake(FakeKafka.TOPICS, kafka, counts, Clock.systemUTC()));
        server.start();
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return client.send(request(type, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String type, String body) {
        return builder(type).POST(BodyPublishers.ofString(body)).build();
    }

    private HttpRequest.Builder builder(String type) {
        return HttpRequest.newBuilder(at("/articles")).header("Content-Type", type);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return tree(answer.body());
    }

    private static JsonNode tree(String json) {
        return MessageJson.readTree(json.getBytes(UTF_8));
    }
}
