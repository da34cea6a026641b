package org.dateline.operations.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpLimitsTest {
    private static final Duration HEADERS = Duration.ofMillis(800);

    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                new HttpLimits(Duration.ofSeconds(20), HEADERS, 100).applyTo(config, "127.0.0.1", 0);
                config.routes.get("/", context -> context.result("hello"));
            })
            .start();

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void a_client_that_drips_its_headers_is_disconnected() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(ascii("GET / HTTP/1.1\r\nHost: here\r\n"));

            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> refuses(out, "X: y\r\n"));
        }
    }

    @Test
    void a_kept_alive_connection_outlives_the_header_deadline_between_requests() throws Exception {
        try (Socket socket = connect()) {
            String first = ask(socket);
            await().pollDelay(HEADERS.multipliedBy(2)).until(() -> true);

            String second = ask(socket);

            assertThat(first).contains("200 OK");
            assertThat(second).contains("200 OK");
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static String ask(Socket socket) throws IOException {
        socket.getOutputStream().write(ascii("GET / HTTP/1.1\r\nHost: here\r\n\r\n"));
        byte[] buffer = new byte[4096];
        int read = socket.getInputStream().read(buffer);
        return new String(buffer, 0, Math.max(read, 0), StandardCharsets.US_ASCII);
    }

    private static boolean refuses(OutputStream out, String header) {
        try {
            out.write(ascii(header));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
