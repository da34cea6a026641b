package org.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What strangers can do where hubs call: nothing. */
class WebSubStrangersTest extends FeedWithHub {
    @Test
    void a_challenge_is_answered_only_for_what_was_asked_for() {
        feeds.passes(Duration.ofSeconds(10));
        String token = hub.token();
        String stranger = "A".repeat(43);

        assertThat(asks(token, "subscribe", server.at("/another"), "x")).isEqualTo(404);
        assertThat(asks(token, "unsubscribe", topic, "x")).isEqualTo(404);
        assertThat(asks(token, "publish", topic, "x")).isEqualTo(404);
        assertThat(asks(stranger, "subscribe", topic, "x")).isEqualTo(404);
        assertThat(asks(stranger, "denied", topic, "x")).isEqualTo(404);
        assertThat(asks(token, "subscribe", topic, "")).isEqualTo(404);
        assertThat(asks(token, "subscribe", topic, "x".repeat(2000))).isEqualTo(404);
        assertThat(asks(token, "subscribe", topic, "a\nb")).isEqualTo(404);
        assertThat(webSub().standing()).isEqualTo("asking");
    }

    private int asks(String token, String mode, String about, String challenge) {
        return hub.calls(
                        token,
                        "hub.mode",
                        mode,
                        "hub.topic",
                        about,
                        "hub.challenge",
                        challenge,
                        "hub.lease_seconds",
                        "60")
                .statusCode();
    }

    @Test
    void nothing_but_the_callback_is_open_to_whoever_has_no_key() {
        feeds.passes(Duration.ofSeconds(10));
        String base = feeds.callback().replace("/websub", "");
        String token = hub.token();

        for (String path : new String[] {
            "/feeds",
            "/articles/x",
            "/websub",
            "/websub/",
            "/websub/short",
            "/websub/" + token + "/",
            "/websub/" + token + "/x",
            "/websub//" + token,
            "/WEBSUB/" + token,
            "/websub/" + token + "%2F..%2F..%2Ffeeds",
            "/websub/" + token + ";x=1"
        }) {
            assertThat(statusOf("GET", base + path)).as(path).isIn(400, 401);
            assertThat(statusOf("POST", base + path)).as(path).isIn(400, 401);
        }
        assertThat(statusOf("DELETE", base + "/websub/" + token)).isEqualTo(405);
        assertThat(statusOf("POST", base + "/articles")).isEqualTo(401);
        assertThat(statusOf("POST", base + "/websub/" + "A".repeat(43))).isEqualTo(410);
    }

    private int statusOf(String method, String at) {
        return hub.sent(HttpRequest.newBuilder(URI.create(at)).method(method, BodyPublishers.ofString("x")))
                .statusCode();
    }

    @Test
    void a_body_without_an_end_is_cut_off_and_leads_to_nothing() throws IOException {
        subscribe(FIVE_DAYS);
        int before = server.requests("/feed").size();
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        long sent = 0;
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(feeds.callback()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /websub/" + hub.token() + " HTTP/1.1\r\nHost: x\r\nX-Hub-Signature: sha256=00\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            while (sent < 200_000_000 && socket.getInputStream().available() == 0) {
                out.write(chunk);
                sent += 0x10000;
            }
        } catch (IOException e) {
            // It has hung up.
        }
        feeds.pollNow();

        assertThat(sent).isLessThan(100_000_000);
        assertThat(server.requests("/feed")).hasSize(before);
        assertThat(hub.notifies("sha256", "HmacSHA256").statusCode()).isEqualTo(202);
    }
}
