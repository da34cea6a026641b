package org.dateline.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dateline.ingest.http.ServedArticles.writeHead;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Clients that take their time, on purpose or not. */
@NullUnmarked
class SlowClientsTest {
    @Test
    void clients_that_send_a_head_a_byte_at_a_time_are_cut_off_and_others_are_served_meanwhile() throws Exception {
        try (ServedArticles articles = ServedArticles.withHeaderTimeout(Duration.ofMillis(500))) {
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Socket socket = articles.socket();
                socket.getOutputStream().write("POST /art".getBytes(UTF_8));
                slow.add(socket);
            }

            assertThat(articles.post("text/plain", "Hello.").statusCode()).isEqualTo(202);

            await().until(() -> slow.stream().allMatch(SlowClientsTest::isClosed));
        }
    }

    @Test
    void a_body_that_takes_too_long_is_given_up() throws Exception {
        try (ServedArticles articles = ServedArticles.withBodyTimeout(Duration.ofMillis(300));
                Socket socket = articles.socket()) {
            socket.setSoTimeout(10_000);
            writeHead(socket, "Content-Type: text/plain", "Content-Length: 1000");
            InputStream in = socket.getInputStream();
            await().pollInterval(Duration.ofMillis(50)).until(() -> {
                if (in.available() == 0) {
                    socket.getOutputStream().write('x');
                }
                return in.available() > 0;
            });

            assertThat(new BufferedReader(new InputStreamReader(in, UTF_8)).readLine())
                    .contains("408");
        }
    }

    @Test
    void a_stream_of_lines_may_last_for_longer_than_headers_may_take() throws Exception {
        Duration headers = Duration.ofMillis(300);
        try (ServedArticles articles = ServedArticles.withHeaderTimeout(headers);
                Socket socket = articles.socket()) {
            socket.setSoTimeout(10_000);
            writeHead(socket, "Content-Type: application/x-ndjson", "Transfer-Encoding: chunked");
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            AtomicInteger sent = new AtomicInteger();

            await().during(headers.multipliedBy(6))
                    .pollInterval(Duration.ofMillis(60))
                    .until(() -> {
                        chunk(socket, "{\"text\":\"Note " + sent.incrementAndGet() + ".\"}\n");
                        return lineWith(in, "\"line\":" + sent + ",").contains("accepted");
                    });

            assertThat(articles.kafka.articles()).hasSize(sent.get());
        }
    }

    @Test
    void a_line_that_drips_is_given_up_after_the_time_of_one_body_and_the_caller_is_told() throws Exception {
        try (ServedArticles articles = ServedArticles.withBodyTimeout(Duration.ofMillis(300));
                Socket socket = articles.socket()) {
            socket.setSoTimeout(10_000);
            writeHead(socket, "Content-Type: application/x-ndjson", "Transfer-Encoding: chunked");
            InputStream in = socket.getInputStream();
            BufferedReader answers = new BufferedReader(new InputStreamReader(in, UTF_8));
            assertThat(lineWith(answers, "Content-Type")).contains("ndjson");
            StringBuilder answer = new StringBuilder();
            await().pollInterval(Duration.ofMillis(50)).until(() -> {
                while (answers.ready()) {
                    answer.append(answers.readLine());
                }
                if (answer.indexOf("unavailable") < 0) {
                    chunk(socket, "x");
                }
                return answer.indexOf("unavailable") >= 0;
            });

            assertThat(answer).contains("a line may take");
        }
    }

    @Test
    void streams_that_bring_nothing_do_not_shut_out_a_new_one() throws Exception {
        try (ServedArticles articles = ServedArticles.withPatienceForStreams(Duration.ZERO)) {
            List<Socket> silent = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Socket socket = articles.socket();
                writeHead(socket, "Content-Type: application/x-ndjson", "Transfer-Encoding: chunked");
                socket.setSoTimeout(10_000);
                silent.add(socket);
                assertThat(lineWith(
                                new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)), "HTTP/1.1"))
                        .contains("200");
            }

            assertThat(articles.post("application/x-ndjson", "{\"text\":\"Hello.\"}")
                            .body())
                    .contains("accepted");
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private static void chunk(Socket socket, String content) throws IOException {
        byte[] chunk = (Integer.toHexString(content.length()) + "\r\n" + content + "\r\n").getBytes(UTF_8);
        socket.getOutputStream().write(chunk);
        socket.getOutputStream().flush();
    }

    private static String lineWith(BufferedReader in, String part) throws IOException {
        String line = in.readLine();
        while (line != null && !line.contains(part)) {
            line = in.readLine();
        }
        return line == null ? "" : line;
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
}
