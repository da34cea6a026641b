package org.dateline.onebox.console;

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
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ingest service a question whose answer is small. What any request may be answered, that nobody is there, that
 * a key is wanted or that Kafka is away, is said here, in the same words by every command. Thread-safe.
 */
public final class ServiceClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI service;
    private final @Nullable String key;

    /** @param key shown as a bearer key, if any */
    public ServiceClient(URI service, @Nullable String key) {
        String address = service.toString();
        this.service = address.endsWith("/") ? service : URI.create(address + "/");
        this.key = key;
    }

    /**
     * A request to be finished with its method.
     *
     * @param path below the service's address, such as {@code feeds}
     * @param query names and values as they are, not yet encoded
     */
    public HttpRequest.Builder request(String path, Map<String, String> query) {
        String encoded = query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(service.resolve(encoded.isEmpty() ? path : path + "?" + encoded))
                .timeout(PATIENCE);
    }

    /** @throws CommandFailed when the service cannot be reached, wants a key, or has no Kafka */
    public Answer ask(HttpRequest.Builder request) {
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return usable(new Answer(response.statusCode(), tree(response.body())));
        } catch (IOException e) {
            throw CommandFailed.unreachable("the ingest service at " + service
                    + " does not answer: must be running; start it with dateline run, or name another with --url");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted");
        }
    }

    private static Answer usable(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 ->
                throw CommandFailed.usage(
                        "the service asks for a key (" + answer.status() + "): name one with --key-file");
            case 429, 503 -> throw CommandFailed.unreachable(answer.message());
            default -> answer;
        };
    }

    private static JsonNode tree(byte[] json) {
        try {
            return json.length == 0 ? MessageJson.mapper().createObjectNode() : MessageJson.readTree(json);
        } catch (InvalidMessage e) {
            // Somebody else's server, or a proxy: its status says enough.
            return MessageJson.mapper().createObjectNode();
        }
    }

    /** @param body empty where it is no JSON */
    public record Answer(int status, JsonNode body) {
        public boolean isOk() {
            return status / 100 == 2;
        }

        /** What the service says of it. */
        public String message() {
            return body.path("message").asText("the service answered " + status);
        }
    }
}
