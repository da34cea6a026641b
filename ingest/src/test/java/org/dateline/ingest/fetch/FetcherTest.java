package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.fetch.FetchOutcome.Kind;
import org.dateline.ingest.fetch.FetchOutcome.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server and its name server can do to whoever fetches from them. */
class FetcherTest {
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Fetcher fetcher = new Fetcher(FetchSettings.of(AllowedHosts.of("localhost")), Clock.systemUTC());

    FetcherTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void redirects(String path, String to) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private FetchOutcome fetch(String address) {
        return fetcher.fetch(WebAddress.of(address), Validators.NONE, "*/*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/secret",
                "http://2130706433:PORT/secret",
                "http://[::1]:PORT/secret",
                "http://[::ffff:127.0.0.1]:PORT/secret",
                "http://[64:ff9b::7f00:1]:PORT/secret",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://[fe80::1]/",
                "http://0.0.0.0:PORT/secret"
            })
    void an_address_that_is_not_public_is_asked_neither_at_once_nor_after_a_redirect(String address) {
        String secret = address.replace("PORT", "" + port());
        redirects("/feed", secret);
        redirects("/secret", "/nowhere");

        FetchOutcome atOnce = fetch(secret);
        FetchOutcome redirected = fetch("http://localhost:" + port() + "/feed");

        assertThat(atOnce.kind()).isEqualTo(Kind.FAILED);
        assertThat(atOnce.message()).contains("must be an address of the public network");
        assertThat(redirected.message()).contains("must be an address of the public network");
        assertThat(asked).containsExactly("/feed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://localhost/x", "gopher://localhost:25/", "http://a:b@localhost/"})
    void a_redirect_leads_to_http_and_https_only_and_to_no_password(String to) {
        redirects("/feed", to);

        assertThat(fetch("http://localhost:" + port() + "/feed").message()).contains("must");
    }

    @Test
    void a_name_that_nobody_knows_is_said_so() {
        assertThat(fetch("http://unknown.invalid/feed").message()).contains("unknown.invalid");
    }

    @Test
    void a_port_where_nobody_listens_is_said_so() {
        server.stop(0);

        FetchOutcome outcome = fetch("http://localhost:" + port() + "/feed");

        assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
        assertThat(outcome.message()).startsWith("localhost");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://News.EXAMPLE:80/Feed#top, http://news.example/Feed",
        "https://news.example:443, https://news.example/",
        "https://news.example?x=1, https://news.example/?x=1",
        "https://b\u00fccher.example/\u00e4 b, https://xn--bcher-kva.example/%C3%A4%20b",
        "https://news.example:8443/a|b, https://news.example:8443/a%7Cb"
    })
    void an_address_has_one_form(String written, String form) {
        assertThat(WebAddress.of(written)).hasToString(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example",
                "ftp://news.example/",
                "http://",
                "http:///x",
                "http://127.1/",
                "http://a:b@c/",
                "https://a b/"
            })
    void what_is_no_address_of_the_web_is_refused(String written) {
        assertThatThrownBy(() -> WebAddress.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must");
    }

    @Test
    void a_proxy_gets_the_request_whoever_the_host_is() {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        FetchSettings settings = new FetchSettings(
                "test", AllowedHosts.NONE, URI.create("http://localhost:" + port()), 1000, Duration.ofSeconds(5));
        try (Fetcher proxied = new Fetcher(settings, Clock.systemUTC())) {
            var unused = proxied.fetch(URI.create("http://only-the-proxy.invalid/feed"), Validators.NONE, "*/*");
        }

        assertThat(asked).containsExactly("http://only-the-proxy.invalid/feed");
    }

    @Test
    void a_name_that_means_something_else_a_moment_later_leads_to_what_was_checked(@TempDir Path folder)
            throws Exception {
        assertThat(child(folder)).isEqualTo("allowed=1 other=0");
    }

    @Test
    void without_the_memory_that_this_rests_on_it_would_not(@TempDir Path folder) throws Exception {
        assertThat(child(folder, "-Dsun.net.inetaddr.ttl=0")).isEqualTo("allowed=0 other=1");
    }

    private static String child(Path folder, String... options) throws Exception {
        Path hosts = folder.resolve("hosts");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path"),
                RebindingMain.class.getName(),
                hosts.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said.lines().reduce((first, last) -> last).orElse("");
    }
}
