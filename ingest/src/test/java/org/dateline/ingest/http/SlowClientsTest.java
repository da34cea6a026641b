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
