package org.dateline.onebox.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;

/** A reader that runs somewhere. */
final class RunningReader implements Asked {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final String key;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param key shown as a bearer key, or empty */
    RunningReader(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    @Override
    public JsonNode ask(Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/articles?" + query))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        HttpResponse<byte[]> answer = send(request.build());
        JsonNode body = body(answer);
        if (answer.statusCode() != 200) {
            String detail = body.path("detail").asText("HTTP " + answer.statusCode());
            throw answer.statusCode() == 400
                    ? CommandFailed.usage(detail)
                    : CommandFailed.refused("the reader at " + address + " says: " + detail);
        }
        return body;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw CommandFailed.unreachable("no reader answers at " + address
                    + ": start one with dateline run, name it with --url or DATELINE_READER_URL, or search files with"
                    + " --files out");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailed.unreachable("interrupted while the reader at " + address + " was asked");
        }
    }

    private JsonNode body(HttpResponse<byte[]> answer) {
        try {
            return MessageJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw CommandFailed.refused(
                    "what answers at " + address + " is no reader: its answer is no JSON (HTTP " + answer.statusCode() + ")");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        // The client's threads end with the process.
    }
}
