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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline feeds} against a service that answers as a test wants it. */
class FeedsCommandTest {
    private final HttpServer service;
    private final List<String> received = new CopyOnWriteArrayList<>();

    FeedsCommandTest() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answers(String path, int status, String body) {
        service.createContext(path, exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String url() {
        return "http://localhost:" + service.getAddress().getPort();
    }

    @Test
    void feeds_are_added_in_the_form_in_which_they_are_fetched() {
        answers("/feeds", 200, "{\"added\":1,\"known\":1}");

        Typed typed =
                Typed.command("feeds", "add", "--url", url(), "HTTPS://News.example:443/feed", "https://b.example/");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).startsWith("1 added, 1 known already");
        assertThat(received)
                .containsExactly("POST /feeds [{\"address\":\"https://news.example/feed\"},"
                        + "{\"address\":\"https://b.example/\"}]");
    }

    @Test
    void what_is_no_address_is_refused_before_anything_is_asked() {
        Typed typed = Typed.command("feeds", "add", "--url", url(), "news.example");

        assertThat(typed)
                .isEqualTo(new Typed(
                        2, "", "dateline: news.example: must be an address such as https://example.com/feed.xml\n"));
    }

    @Test
    void a_list_shows_how_each_fares_and_what_is_wrong_with_it() {
        answers("/feeds", 200, """
                {"feeds":[
                  {"address":"https://b.example/","standing":"failing","status":404,"problem":"it answers 404 Not Found",
                   "articles":0,"next":"2999-01-01T00:00:00Z","polled":"2026-01-01T00:00:00Z"},
                  {"address":"https://a.example/","standing":"ok","status":200,"title":"A","articles":12}]}
                """);

        Typed typed = Typed.command("feeds", "list", "--url", url());

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.outLines().get(0)).matches("ok +200 +now +12 articles +https://a.example/ +A");
        assertThat(typed.outLines().get(1)).matches("failing +404 +in \\d+ d +0 articles +https://b.example/");
        assertThat(typed.outLines().get(2).strip()).isEqualTo("it answers 404 Not Found");
        assertThat(typed.err()).isEqualTo("2 feeds: {failing=1, ok=1}\n");
    }

    @Test
    void a_list_shows_how_each_stands_with_its_hub() {
        answers("/feeds", 200, """
                {"feeds":[
                  {"address":"https://a.example/","standing":"ok","articles":1,
                   "webSub":{"hub":"https://hub.example/","standing":"subscribed","until":"2026-12-02T10:00:00Z"}},
                  {"address":"https://b.example/","standing":"ok","articles":1,
                   "webSub":{"hub":"https://hub.example/","standing":"denied","problem":"the hub denies it"}},
                  {"address":"https://c.example/","standing":"ok","articles":1,
                   "webSub":{"hub":"https://hub.example/","standing":"off","problem":"INGEST_WEBSUB_URL is not set"}}]}
                """);

        Typed typed = Typed.command("feeds", "list", "--url", url());

        assertThat(typed.outLines()).hasSize(5);
        assertThat(typed.outLines().get(1).strip())
                .isEqualTo("WebSub: subscribed at https://hub.example/ until 2026-12-02T10:00:00Z");
        assertThat(typed.outLines().get(3).strip())
                .isEqualTo("WebSub: denied at https://hub.example/, the hub denies it");
        assertThat(typed.err()).contains("1 of them name a hub").contains("INGEST_WEBSUB_URL");
    }

    @Test
    void one_that_is_not_polled_cannot_be_removed() {
        answers("/feeds", 404, "{\"message\":\"no feed\"}");

        Typed typed = Typed.command("feeds", "remove", "--url", url(), "https://a.example/x?y=1");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).isEqualTo("unknown  https://a.example/x?y=1\n");
        assertThat(received).containsExactly("DELETE /feeds?address=https%3A%2F%2Fa.example%2Fx%3Fy%3D1 ");
    }

    @Test
    void opml_goes_in_and_comes_out(@TempDir Path folder) throws IOException {
        answers("/feeds", 200, "{\"added\":1,\"feeds\":[{\"address\":\"https://a.example/\",\"title\":\"A & B\"}]}");
        Path list = Files.writeString(
                folder.resolve("list.opml"), "<opml><body><outline xmlUrl=\"https://a.example\"/></body></opml>");

        Typed in = Typed.command("feeds", "import", "--url", url(), list.toString());
        Typed out = Typed.command("feeds", "export", "--url", url());

        assertThat(in.err()).isEqualTo("1 added, 0 known already\n");
        assertThat(received.get(0)).contains("https://a.example/");
        assertThat(out.out()).contains("text=\"A &amp; B\" xmlUrl=\"https://a.example/\"");
    }

    @Test
    void a_feed_can_be_tried_where_nothing_runs() {
        answers(
                "/feed",
                200,
                "<rss version=\"2.0\"><channel><title>Ours</title><ttl>30</ttl><item><title>One</title>"
                        + "<link>https://news.example/1</link><description>Text.</description></item></channel></rss>");

        Typed typed = Typed.command("feeds", "try", "--allow", "localhost", url() + "/feed");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.outLines()).hasSize(1);
        assertThat(typed.out()).contains("\"https://news.example/1\"");
        assertThat(typed.err()).contains("Ours").contains("1 entries").contains("30 min, says the feed");
    }

    @Test
    void a_feed_of_this_machine_is_refused_unless_it_is_allowed() {
        Typed typed = Typed.command("feeds", "try", url() + "/feed");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("must be an address of the public network, or be named in INGEST_FEEDS_ALLOW");
        assertThat(received).isEmpty();
    }
}
