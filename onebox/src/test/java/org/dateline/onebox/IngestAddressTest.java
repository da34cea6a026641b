package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that speaks to the ingest service finds it in the same way, and says in the same words what is amiss. */
class IngestAddressTest {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("send", "story.txt"),
            List.of("retract", "urn:example:1"),
            List.of("feeds", "list"),
            List.of("feeds", "remove", "https://news.example/feed"));

    private final Path folder;

    IngestAddressTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("story.txt"), "Seoul.");
    }

    static Stream<List<String>> commands() {
        return COMMANDS.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_address_that_is_none_is_refused_with_its_rule(List<String> command) {
        for (String address : List.of("localhost:8080", "localhost", "http://", "ftp://localhost/", "http:// x", ":")) {
            String rule = " is " + address + ": must be an address such as http://localhost:8080\n";

            Typed option = typed(Map.of(), command, "--url", address);
            Typed setting = typed(Map.of("DATELINE_URL", address), command);

            assertThat(option).isEqualTo(new Typed(2, "", "dateline: --url" + rule));
            assertThat(setting).isEqualTo(new Typed(2, "", "dateline: DATELINE_URL" + rule));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void where_nobody_answers_it_says_so_and_what_to_do(List<String> command) throws IOException {
        String free;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = "http://localhost:" + unused.getLocalPort();
        }

        Typed typed = typed(Map.of(), command, "--url", free);

        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).contains("the ingest service at " + free, "start it with dateline run");
    }

    @ParameterizedTest
    @CsvSource({"401, 2, --key-file", "403, 2, --key-file", "503, 3, Kafka is away", "429, 3, Kafka is away"})
    void an_answer_that_any_request_may_get_ends_each_command_alike(int status, int exitCode, String said)
            throws IOException {
        HttpServer service = answering(status, "{\"message\":\"Kafka is away\"}");
        try {
            String url = "http://localhost:" + service.getAddress().getPort();
            for (List<String> command : COMMANDS.subList(1, COMMANDS.size())) {
                Typed typed = typed(Map.of(), command, "--url", url);

                assertThat(typed.exitCode()).as("%s", command).isEqualTo(exitCode);
                assertThat(typed.err()).as("%s", command).contains(said);
            }
        } finally {
            service.stop(0);
        }
    }

    @Test
    void a_key_file_that_cannot_be_read_is_named() {
        for (List<String> command : COMMANDS) {
            Typed typed = typed(Map.of(), command, "--key-file", "nowhere.txt");

            assertThat(typed.exitCode()).as("%s", command).isEqualTo(2);
            assertThat(typed.err()).as("%s", command).contains("--key-file is nowhere.txt: must be a readable file");
        }
    }

    private Typed typed(Map<String, String> environment, List<String> command, String... options) {
        List<String> line = new ArrayList<>();
        command.forEach(
                word -> line.add(word.equals("story.txt") ? folder.resolve(word).toString() : word));
        line.addAll(List.of("--data", folder.toString()));
        line.addAll(List.of(options));
        return Typed.in(environment, line.toArray(String[]::new));
    }

    private static HttpServer answering(int status, String body) throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        service.start();
        return service;
    }
}
