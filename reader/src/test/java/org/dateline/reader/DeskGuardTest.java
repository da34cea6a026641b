package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dateline.operations.http.BearerKeys;
import org.dateline.reader.http.HttpSettings;
import org.dateline.reader.http.ReaderServer;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of somebody else can send from a browser on this machine, and that it gets nothing by it. */
class DeskGuardTest {
    private static final String MEANT = "Content-Type: application/json\r\nDateline-Desk: redrive\r\n";
    private static final String BODY = "{\"record\":\"0/12\"}";

    private final StubDesk desk = new StubDesk();
    private ArticleIndex index;
    private ReaderServer server;

    @BeforeEach
    void start() throws IOException {
        index = ArticleIndex.temporary(new ByteBuffersDirectory());
        server = serve(BearerKeys.none(), List.of("*"));
    }

    @AfterEach
    void stop() {
        server.close();
        index.close();
    }

    private ReaderServer serve(BearerKeys keys, List<String> origins) {
        ReaderServer made = new ReaderServer(
                new HttpSettings("127.0.0.1", 0, 100, origins, Set.of("desk.example")),
                keys,
                new ReaderServer.Content("news.enriched", index, new Progress(), Clock.systemUTC()),
                desk);
        made.start();
        return made;
    }

    @Test
    void the_desk_itself_and_a_program_that_means_it_hand_in() {
        String own = "Host: localhost:8094\r\nOrigin: http://localhost:8094\r\nSec-Fetch-Site: same-origin\r\n";

        assertThat(post(server, own + MEANT, BODY)).startsWith("HTTP/1.1 200");
        assertThat(post(server, "Host: 127.0.0.1\r\n" + MEANT, BODY)).startsWith("HTTP/1.1 200");
        assertThat(post(server, "Host: desk.example\r\n" + MEANT, BODY)).startsWith("HTTP/1.1 200");
        assertThat(desk.handedIn()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A form, which can send these types and no header of ours.
                "Host: localhost\r\nContent-Type: text/plain\r\n",
                "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nOrigin: null\r\n",
                "Host: localhost\r\nContent-Type: application/json\r\n",
                "Host: localhost\r\nContent-Type: text/plain\r\nDateline-Desk: redrive\r\n",
                // A script of another origin, had its browser not asked beforehand.
                "Host: localhost\r\nOrigin: https://evil.example\r\n" + MEANT,
                "Host: localhost\r\nOrigin: http://localhost:9999\r\n" + MEANT,
                "Host: localhost\r\nSec-Fetch-Site: cross-site\r\n" + MEANT,
                "Host: localhost\r\nSec-Fetch-Site: same-site\r\n" + MEANT,
                // A page of a name that leads here: the same origin, as its browser sees it.
                "Host: evil.example:8094\r\nOrigin: http://evil.example:8094\r\n" + MEANT,
                "Host: localhost.evil.example\r\n" + MEANT,
                "Host: 127.0.0.1.evil.example\r\n" + MEANT
            })
    void nobody_else_does(String headers) {
        assertThat(post(server, headers, BODY)).matches("(?s)HTTP/1.1 4\\d\\d.*problem\\+json.*");
        assertThat(desk.handedIn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"record\":\"0/13\"}", "[", "0/12"})
    void a_body_that_names_another_record_or_none_is_no_confirmation(String body) {
        assertThat(post(server, "Host: localhost\r\n" + MEANT, body)).startsWith("HTTP/1.1 400");
        assertThat(desk.handedIn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk.json", "/rejected", "/rejected/0/12/original"})
    void a_name_that_leads_here_reads_nothing(String path) {
        assertThat(get(server, path, "Host: evil.example\r\n")).startsWith("HTTP/1.1 421");
        assertThat(get(server, path, "Host: LOCALHOST:8094\r\n")).startsWith("HTTP/1.1 200");
        assertThat(get(server, path, "Host: [::1]:8094\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void where_a_key_is_asked_for_the_key_decides(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), "a-key-of-sixteen-characters\n");
        ReaderServer locked = serve(BearerKeys.read(file), List.of());
        try {
            String named = "Host: reader.internal\r\n" + MEANT;
            assertThat(post(locked, named, BODY)).startsWith("HTTP/1.1 401");
            assertThat(desk.handedIn()).isEmpty();
            assertThat(post(locked, named + "Authorization: Bearer a-key-of-sixteen-characters\r\n", BODY))
                    .startsWith("HTTP/1.1 200");
        } finally {
            locked.close();
        }
    }

    @Test
    void a_script_of_another_origin_that_asks_beforehand_may_read_and_not_hand_in() {
        String answer = send(
                server,
                "OPTIONS /rejected/0/12/redrive HTTP/1.1\r\n"
                        + headers("Host: localhost", "Origin: https://evil.example")
                        + headers(
                                "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: dateline-desk")
                        + "Connection: close\r\n\r\n");

        assertThat(answer).contains("Access-Control-Allow-Methods: GET\r\n").doesNotContain("Dateline-Desk");
    }

    @Test
    void original_bytes_are_text_to_be_saved_and_nothing_else() {
        String answer = get(server, "/rejected/0/12/original", "Host: localhost\r\n");

        assertThat(answer)
                .contains("Content-Type: text/plain;charset=utf-8\r\n")
                .contains("X-Content-Type-Options: nosniff\r\n")
                .contains("Content-Disposition: attachment; filename=\"rejected-0-12.txt\"")
                .contains("Content-Security-Policy: default-src 'none'; sandbox")
                .contains("Cross-Origin-Resource-Policy: same-origin")
                .endsWith("The lamp");
    }

    private static String headers(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String get(ReaderServer to, String path, String headers) {
        return send(to, "GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
    }

    private static String post(ReaderServer to, String headers, String body) {
        return send(
                to,
                "POST /rejected/0/12/redrive HTTP/1.1\r\n" + headers + "Content-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);
    }

    /** By hand: Java's own client does not let a program say what Host it means. */
    private static String send(ReaderServer to, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
