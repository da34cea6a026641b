package org.dateline.ingest.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hub of a test's own: notes what it is asked, and calls back as the test wants it. */
public final class OwnHub {
    /** What it was asked, each as its form. */
    public final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Supplier<String> callback;

    /** @param callback where it calls: another instance than the one that asked, perhaps */
    public OwnHub(FeedServer server, String path, Supplier<String> callback) {
        this.callback = callback;
        server.answers(path, exchange -> take(exchange, 202));
    }

    void take(HttpExchange exchange, int status) throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        asked.add(form);
        exchange.sendResponseHeaders(status, -1);
    }

    Map<String, String> last() {
        return asked.get(asked.size() - 1);
    }

    /** The token of what it was asked last. */
    public String token() {
        String given = String.valueOf(last().get("hub.callback"));
        return given.substring(given.lastIndexOf('/') + 1);
    }

    /** Asks back about what it was asked last. */
    public HttpResponse<String> verifies(long leaseSeconds) {
        return calls(
                token(),
                "hub.mode",
                String.valueOf(last().get("hub.mode")),
                "hub.topic",
                String.valueOf(last().get("hub.topic")),
                "hub.challenge",
                "a challenge",
                "hub.lease_seconds",
                String.valueOf(leaseSeconds));
    }

    HttpResponse<String> calls(String token, String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], UTF_8));
        }
        return sent(HttpRequest.newBuilder(URI.create(callback.get() + "/" + token + query)));
    }

    /** Notifies, signed as it ought to be. */
    public HttpResponse<String> notifies(String method, String algorithm) {
        return notifies(method + "=" + signature(algorithm, String.valueOf(last().get("hub.secret"))));
    }

    HttpResponse<String> notifies(String signature) {
        return sent(HttpRequest.newBuilder(URI.create(callback.get() + "/" + token()))
                .header("Content-Type", "application/rss+xml")
                .header("X-Hub-Signature", signature)
                .POST(BodyPublishers.ofString("<rss/>")));
    }

    private static String signature(String algorithm, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal("<rss/>".getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
