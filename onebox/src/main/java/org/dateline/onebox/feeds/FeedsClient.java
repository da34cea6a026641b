package org.dateline.onebox.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.feeds.FeedList.Listed;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.jspecify.annotations.Nullable;

/** Speaks to {@code /feeds} of the ingest service. */
final class FeedsClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String feeds;
    private final @Nullable String key;

    FeedsClient(String url, @Nullable String key) {
        this.feeds = (url.endsWith("/") ? url : url + "/") + "feeds";
        this.key = key;
    }

    /** Each feed as the service shows it. */
    List<JsonNode> list() {
        List<JsonNode> all = new ArrayList<>();
        asked(HttpRequest.newBuilder(URI.create(feeds)).GET())
                .body()
                .path("feeds")
                .forEach(all::add);
        return all;
    }

    /** How many were not there before. */
    int add(List<Listed> wanted) {
        ArrayNode all = MessageJson.mapper().createArrayNode();
        wanted.forEach(feed -> {
            ObjectNode asked = all.addObject().put("address", feed.address());
            if (feed.fullText()) {
                asked.put("fullText", true);
            }
        });
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(feeds))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(all.toString()));
        return asked(request).body().path("added").asInt();
    }

    /** Whether it was there. */
    boolean remove(String address) {
        String query = "?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        Answer answer = asked(HttpRequest.newBuilder(URI.create(feeds + query)).DELETE());
        return answer.status() != 404;
    }

    private record Answer(int status, JsonNode body) {}

    /** @throws CommandFailed when it cannot be reached, wants a key, has no Kafka, or refuses */
    private Answer asked(HttpRequest.Builder request) {
        request.timeout(PATIENCE);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return checked(new Answer(response.statusCode(), tree(response.body())));
        } catch (IOException e) {
            throw CommandFailed.unreachable("the ingest service at " + feeds
                    + " does not answer: must be running; start it with dateline run, or name another with --url");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted");
        }
    }

    private static Answer checked(Answer answer) {
        int status = answer.status();
        String message = answer.body().path("message").asText("the service answered " + status);
        if (status == 401 || status == 403) {
            throw CommandFailed.usage("the service asks for a key (" + status + "): name one with --key-file");
        }
        if (status == 503 || status == 429) {
            throw CommandFailed.unreachable(message);
        }
        if (status / 100 != 2 && status != 404) {
            throw CommandFailed.refused(message);
        }
        return answer;
    }

    private static JsonNode tree(byte[] json) {
        try {
            return json.length == 0 ? MessageJson.mapper().createObjectNode() : MessageJson.readTree(json);
        } catch (InvalidMessage e) {
            // Somebody else's server, or a proxy: its status says enough.
            return MessageJson.mapper().createObjectNode();
        }
    }
}
