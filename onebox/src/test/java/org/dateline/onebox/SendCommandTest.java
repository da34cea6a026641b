package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dateline send} against a service that answers as a test wants it. */
class SendCommandTest {
    private static final String ACCEPTED = "{\"id\":\"1\",\"duplicate\":false}";

    private final Path folder;
    private final HttpServer service;
    private final List<String> received = new CopyOnWriteArrayList<>();

    SendCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void files_of_a_folder_go_by_name_each_as_what_its_name_says() throws IOException {
        answers(202, ACCEPTED);
        Files.writeString(folder.resolve("a.txt"), "Seoul.");
        Files.writeString(folder.resolve("b.json"), "{}");

        Typed typed = send(folder.toString());

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).contains("2 sent");
        assertThat(received).containsExactly("text/plain Seoul.", "application/json {}");
    }

    @Test
    void what_was_there_already_is_counted_apart() throws IOException {
        answers(202, "{\"id\":\"1\",\"duplicate\":true}");

        Typed typed = send(Files.writeString(folder.resolve("a.txt"), "Seoul.").toString());

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).contains("0 sent, 1 known already");
    }

    @Test
    void each_refused_line_of_a_stream_is_named_by_its_number_and_the_others_are_sent() throws IOException {
        answers(200, """
                {"line":1,"status":"accepted"}
                {"line":2,"status":"refused","reason":"not-json","message":"the item is not JSON"}
                {"line":3,"status":"accepted"}
                """);
        Path wire = Files.writeString(folder.resolve("wire.ndjson"), "{}\nx\n{}\n");

        Typed typed = send(wire.toString());

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.errLines()).containsExactly(wire + ":2: not-json: the item is not JSON", "2 sent, 1 refused");
    }

    @ParameterizedTest
    @CsvSource({"422, 1, empty: text is empty", "401, 2, --key-file", "503, 3, 'not sent from - on: text is empty'"})
    void what_the_service_answers_decides_the_exit_code(int status, int exitCode, String words) {
        answers(status, "{\"reason\":\"empty\",\"message\":\"text is empty\"}");

        Typed typed = Typed.withInput("x", "send", "--url", url(), "--format", "text", "-");

        assertThat(typed.exitCode()).isEqualTo(exitCode);
        assertThat(typed.err()).contains(words);
    }

    @Test
    void the_key_is_shown_and_never_printed() throws IOException {
        answers(202, ACCEPTED);
        Path key = Files.writeString(folder.resolve("key"), "a-key-of-the-test\n");

        Typed typed =
                Typed.withInput("x", "send", "--url", url(), "--format", "text", "--key-file", key.toString(), "-");

        assertThat(received).containsExactly("text/plain Bearer a-key-of-the-test x");
        assertThat(typed.err()).doesNotContain("a-key-of-the-test");
    }

    @Test
    void a_service_that_is_not_there_and_a_file_that_is_not_there_are_named() {
        String gone = url();
        service.stop(0);

        Typed typed = Typed.withInput("x", "send", "--url", gone, "-");
        Typed missing = send("nowhere.txt");

        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).contains(gone).contains("dateline run");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("nowhere.txt: unreadable");
    }

    private void answers(int status, String body) {
        service.createContext("/articles", exchange -> {
            @Nullable String key = exchange.getRequestHeaders().getFirst("Authorization");
            received.add(exchange.getRequestHeaders().getFirst("Content-Type") + (key == null ? "" : " " + key) + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }

    private Typed send(String file) {
        return Typed.command("send", "--url", url(), file);
    }

    private String url() {
        return "http://localhost:" + service.getAddress().getPort();
    }
}
