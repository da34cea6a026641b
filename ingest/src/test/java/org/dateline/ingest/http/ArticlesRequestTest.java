package org.dateline.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.http.ServedArticles.CAP;
import static org.dateline.ingest.http.ServedArticles.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.dateline.operations.http.BearerKeys;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a request may look like: methods, heads, keys, sizes, packed bodies and charsets. */
@NullUnmarked
class ArticlesRequestTest extends ArticlesOverHttp {
    @Test
    void a_declared_charset_counts_and_one_that_is_not_declared_is_refused() throws Exception {
        byte[] body = "Seoul’s café.".getBytes(Charset.forName("windows-1252"));

        assertThat(articles.send(articles.request("text/plain; charset=windows-1252")
                                .POST(BodyPublishers.ofByteArray(body)))
                        .statusCode())
                .isEqualTo(202);
        HttpResponse<String> refused =
                articles.send(articles.request("text/plain").POST(BodyPublishers.ofByteArray(body)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("reason").asText()).isEqualTo("not-utf8");
    }

    @Test
    void a_body_beyond_the_cap_is_refused_whether_its_length_is_announced_or_not() throws Exception {
        byte[] body = "x".repeat(CAP + 1).getBytes(UTF_8);

        HttpResponse<String> announced =
                articles.send(articles.request("text/plain").POST(BodyPublishers.ofByteArray(body)));
        HttpResponse<String> streamed = articles.send(articles.request("text/plain")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(json(streamed).get("reason").asText()).isEqualTo("too-large");
        assertThat(articles.kafka.articles()).isEmpty();
    }

    @Test
    void with_keys_only_those_who_show_one_come_in(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("keys"), "# two\nfirst-key-of-the-test\n\nsecond-key-of-the-test\n");

        try (ServedArticles guarded = ServedArticles.withKeys(BearerKeys.read(file))) {
            assertThat(guarded.post("text/plain", "Hello.").statusCode()).isEqualTo(401);
            assertThat(withKey(guarded, "third-key-of-the-test")).isEqualTo(401);
            assertThat(withKey(guarded, "first-key-of-the-tes")).isEqualTo(401);
            assertThat(guarded.get("/articles/x").statusCode()).isEqualTo(401);
            assertThat(withKey(guarded, "first-key-of-the-test")).isEqualTo(202);
            assertThat(withKey(guarded, "second-key-of-the-test")).isEqualTo(202);
        }
    }

    @Test
    void other_paths_and_methods_are_refused_in_the_same_form() throws Exception {
        assertThat(json(articles.get("/nothing")).get("reason").asText()).isEqualTo("not-found");
        assertThat(json(articles.get("/nothing")).get("message").asText())
                .isEqualTo("there is nothing at GET /nothing: articles go to POST /articles");
        assertThat(json(articles.get("/articles/0123")).get("reason").asText()).isEqualTo("not-found");
        assertThat(articles.send(articles.request("text/plain").PUT(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_refused_method_is_told_which_are_allowed() throws Exception {
        assertThat(articles.get("/articles").headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
        HttpResponse<String> options =
                articles.send(articles.request("text/plain").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
        assertThat(options.headers().firstValue("Accept-Post")).isPresent();
    }

    @Test
    void a_receipt_can_be_asked_for_by_its_head() throws Exception {
        String location = articles.post("text/plain", "Hello.")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(articles.head(location)).isEqualTo(200);
        assertThat(articles.head("/articles/0123")).isEqualTo(404);
    }

    @Test
    void a_client_that_writes_all_of_a_body_beyond_the_cap_before_it_reads_is_told_so() throws Exception {
        try (Socket socket = articles.socket()) {
            socket.setSoTimeout(10_000);
            byte[] body = new byte[20 * CAP];
            ServedArticles.writeHead(
                    socket, "Content-Type: text/plain", "Content-Length: " + body.length, "Connection: close");
            socket.getOutputStream().write(body);

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains(" 413 ", "too-large");
        }
    }

    @Test
    void a_body_may_come_packed_and_its_cap_is_that_of_what_it_unpacks_to() throws Exception {
        assertThat(packed("Hello.").statusCode()).isEqualTo(202);
        assertThat(packed("x".repeat(CAP + 1)).statusCode()).isEqualTo(413);
        assertThat(articles.send(articles.request("text/plain")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("Hello.")))
                        .body())
                .contains("not-gzip");
        assertThat(articles.send(articles.request("text/plain")
                                .header("Content-Encoding", "br")
                                .POST(BodyPublishers.ofString("Hello.")))
                        .statusCode())
                .isEqualTo(415);
    }

    private HttpResponse<String> packed(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return articles.send(articles.request("text/plain")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
    }

    private static int withKey(ServedArticles guarded, String key) throws Exception {
        return guarded.send(guarded.request("text/plain")
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString("Hello.")))
                .statusCode();
    }
}
