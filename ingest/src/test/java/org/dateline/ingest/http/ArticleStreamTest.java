package org.dateline.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.http.ServedArticles.json;
import static org.dateline.ingest.http.ServedArticles.writeHead;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many articles a request, a line each. */
@NullUnmarked
class ArticleStreamTest {
    private final ServedArticles articles = ServedArticles.open();

    @AfterEach
    void stop() {
        articles.close();
    }

    @Test
    void every_line_of_a_stream_has_its_answer_in_order() throws Exception {
        String lines = IntStream.rangeClosed(1, 2000)
                .mapToObj(i -> i % 10 == 0 ? "not json " + i : "{\"text\":\"Article " + i + "\"}")
                .collect(Collectors.joining("\n"));

        HttpResponse<String> answer = articles.post("application/x-ndjson", lines);

        assertThat(answer.statusCode()).isEqualTo(200);
        List<JsonNode> answers = answer.body().lines().map(ServedArticles::json).toList();
        assertThat(answers).hasSize(2000);
        for (int i = 1; i <= 2000; i++) {
            JsonNode line = answers.get(i - 1);
            assertThat(line.get("line").asInt()).isEqualTo(i);
            assertThat(line.get("status").asText()).isEqualTo(i % 10 == 0 ? "refused" : "accepted");
        }
        assertThat(articles.kafka.articles()).hasSize(1800);
        assertThat(articles.counts.refused()).isEqualTo(200);
    }

    @Test
    void a_line_is_answered_while_the_stream_is_still_open() throws Exception {
        try (Socket socket = articles.socket()) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            writeHead(socket, "Content-Type: application/x-ndjson", "Transfer-Encoding: chunked");
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
        articles.post("text/plain", "Hello.");
        articles.kafka.failsNext(1);

        HttpResponse<String> answer = articles.post("application/x-ndjson", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}");

        JsonNode first = json(answer.body().lines().findFirst().orElseThrow());
        assertThat(first.get("status").asText()).isEqualTo("unavailable");
        assertThat(answer.body().lines()).hasSize(1);
    }

    @Test
    void a_line_that_the_broker_finds_too_large_is_refused_and_the_stream_goes_on() throws Exception {
        articles.post("text/plain", "Hello.");
        articles.kafka.findsNextTooLarge(1);

        HttpResponse<String> answer = articles.post("application/x-ndjson", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}");

        assertThat(answer.body().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("too-large"),
                        second -> assertThat(second).contains("accepted"));
    }

    @Test
    void a_client_that_writes_everything_before_it_reads_gets_all_its_answers() throws Exception {
        int lines = 60_000;
        try (Socket socket = articles.socket()) {
            socket.setSoTimeout(30_000);
            writeHead(socket, "Content-Type: application/x-ndjson", "Transfer-Encoding: chunked", "Connection: close");
            OutputStream out = socket.getOutputStream();
            StringBuilder thousand = new StringBuilder();
            for (int i = 1; i <= lines; i++) {
                thousand.append("{\"text\":\"Article ").append(i).append("\"}\n");
                if (i % 1000 == 0) {
                    chunk(out, thousand.toString());
                    thousand.setLength(0);
                }
            }
            chunk(out, "");

            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(in.lines().filter(line -> line.contains("\"accepted\""))).hasSize(lines);
        }
    }

    @Test
    void a_stream_may_come_packed() throws Exception {
        HttpResponse<String> answer = articles.send(articles.request("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"))));

        assertThat(answer.body().lines()).hasSize(2).allMatch(line -> line.contains("accepted"));
    }

    @Test
    void a_line_that_unpacks_without_end_is_refused_and_not_held() throws Exception {
        HttpResponse<String> answer = articles.send(articles.request("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip("a".repeat(50_000_000)))));

        assertThat(answer.body()).contains("too-large");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
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
}
