package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

/** An address that has nothing: a page for who reads, a problem for programs. */
class WrongAddressTest {
    /** As Firefox and Chromium have it for what is typed or followed. */
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private final HttpClient client = HttpClient.newHttpClient();
    private ArticleIndex index;
    private ReaderServer server;

    @BeforeEach
    void start() throws IOException {
        index = ArticleIndex.temporary(new ByteBuffersDirectory());
        index.follow("topic", List.of(0L));
        server = serve(BearerKeys.none());
    }

    private ReaderServer serve(BearerKeys keys) {
        ReaderServer made = new ReaderServer(
                new HttpSettings("127.0.0.1", 0, 100, List.of()),
                keys,
                new ReaderServer.Content("news.enriched", index, new Progress(), Clock.systemUTC()));
        made.start();
        return made;
    }

    @AfterEach
    void close() {
        server.close();
        index.close();
    }

    @Test
    void a_browser_is_told_in_a_page_and_led_to_the_wire() throws Exception {
        HttpResponse<String> view = get(server, "/", BROWSER);

        HttpResponse<String> answer = get(server, "/nothing", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "content-type")).startsWith("text/html");
        assertThat(answer.body())
                .contains("There is no page at this address", "<a href=\"/\">The wire</a>")
                .doesNotContain("VERSION", "nothing", "<style", " style=");
        for (String same : List.of("content-security-policy", "x-content-type-options", "referrer-policy")) {
            assertThat(header(answer, same)).as(same).isNotEmpty().isEqualTo(header(view, same));
        }
        assertThat(header(answer, "cache-control")).isEqualTo("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("etag");
    }

    @Test
    void every_file_that_the_page_names_is_there() throws Exception {
        List<String> named =
                PageTest.filesNamedIn(get(server, "/nothing", BROWSER).body());

        assertThat(named).hasSizeGreaterThan(3);
        for (String address : named) {
            assertThat(get(server, address, "*/*").statusCode()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "application/json, text/plain, */*",
                "application/problem+json, text/html;q=0.5",
                "application/json, text/html;q=0"
            })
    void a_program_is_told_by_a_problem(String accept) throws Exception {
        HttpResponse<String> answer = get(server, "/nothing", accept);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"reason\":\"not-found\"", "GET /nothing", "/openapi.yaml");
    }

    @Test
    void what_the_api_does_not_have_is_a_problem_for_a_browser_too() throws Exception {
        HttpResponse<String> answer = get(server, "/articles/urn:n:404", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void where_keys_are_asked_for_the_page_is_the_same_and_says_no_more(@TempDir Path folder) throws Exception {
        Path keys = Files.writeString(folder.resolve("keys"), "a-key-of-sixteen-or-more\n");
        try (ReaderServer locked = serve(BearerKeys.read(keys))) {
            HttpResponse<String> answer = get(locked, "/nothing", BROWSER);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(header(answer, "www-authenticate")).startsWith("Bearer");
            assertThat(answer.body())
                    .isEqualTo(get(server, "/nothing", BROWSER).body())
                    .isEqualTo(get(locked, "/articles", BROWSER).body());
            assertThat(header(get(locked, "/nothing", "*/*"), "content-type")).isEqualTo("application/problem+json");
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(ReaderServer asked, String path, String accept)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asked.port() + path));
        if (!accept.isEmpty()) {
            request.header("Accept", accept);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
