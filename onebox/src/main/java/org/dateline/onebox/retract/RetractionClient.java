package org.dateline.onebox.retract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.jspecify.annotations.Nullable;

/** Speaks to {@code DELETE /articles}. */
final class RetractionClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String articles;
    private final @Nullable String key;

    RetractionClient(String url, @Nullable String key) {
        this.articles = (url.endsWith("/") ? url : url + "/") + "articles";
        this.key = key;
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw CommandFailed.usage("--url is " + url + ": must begin with http:// or https://");
        }
    }

    /** What the service answered. @throws CommandFailed when it cannot be reached, wants a key, or has no Kafka */
    Answer retract(String uri, @Nullable String reason) {
        String query = "?uri=" + encoded(uri) + "&by=command" + (reason == null ? "" : "&reason=" + encoded(reason));
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(articles + query))
                    .timeout(PATIENCE)
                    .DELETE();
            if (key != null) {
                request.header("Authorization", "Bearer " + key);
            }
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return read(response.statusCode(), tree(response.body()));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("--url is not usable: " + e.getMessage());
        } catch (IOException e) {
            throw CommandFailed.unreachable("the ingest service at " + articles
                    + " does not answer: must be running; start it with dateline run, or name another with --url");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted");
        }
    }

    private static Answer read(int status, JsonNode body) {
        String message = body.path("message").asText("the service answered " + status);
        if (status == 401 || status == 403) {
            throw CommandFailed.usage("the service asks for a key (" + status + "): name one with --key-file");
        }
        if (status == 503 || status == 429) {
            throw CommandFailed.unreachable("not taken back: " + message);
        }
        return new Answer(status / 100 == 2, body.path("duplicate").asBoolean(), message);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return MessageJson.readTree(json);
        } catch (InvalidMessage e) {
            // Somebody else's server, or a proxy: its status says enough.
            return MessageJson.mapper().createObjectNode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param before whether it was taken back already, as the last word on it */
    record Answer(boolean done, boolean before, String message) {}
}
