package org.dateline.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.feeds.FeedList;
import org.dateline.ingest.feeds.FeedList.Listed;
import org.dateline.ingest.feeds.FeedView;
import org.dateline.ingest.feeds.Feeds;
import org.dateline.ingest.feeds.state.FeedsUnavailable;
import org.dateline.ingest.fetch.WebAddress;
import org.dateline.messages.MessageJson;
import org.dateline.operations.http.RefusedRequest;

/** Which feeds are polled: {@code GET}, {@code POST} and {@code DELETE /feeds}. */
final class FeedsEndpoint {
    private final Feeds feeds;
    private final BodyBytes bodies;

    FeedsEndpoint(Feeds feeds, HttpSettings settings) {
        this.feeds = feeds;
        this.bodies = new BodyBytes(settings.maxItemBytes(), settings.bodyTimeout());
    }

    /** {@code GET /feeds}: all of them, or the one of {@code ?address=}. */
    void list(Context context) {
        if (!feeds.isKnown()) {
            throw RefusedRequest.unavailable("the topic of the feeds is still to be read");
        }
        String address = context.queryParam("address");
        if (address != null) {
            FeedView feed = feeds.find(address(address)).orElseThrow(() -> unknown(address));
            JsonAnswers.write(context, feed);
            return;
        }
        ObjectNode answer = MessageJson.mapper().createObjectNode();
        answer.set("feeds", MessageJson.mapper().valueToTree(feeds.list()));
        JsonAnswers.write(context, (Object) answer);
    }

    /**
     * {@code POST /feeds}: as JSON an address, an object with {@code address} and perhaps {@code fullText}, or an array of them;
     * as anything else OPML or an address a line.
     */
    void add(Context context) throws IOException {
        var request = context.req();
        String type = request.getHeader("Content-Type") == null ? "" : request.getHeader("Content-Type");
        InputStream in = RequestBytes.unpacked(request.getInputStream(), request.getHeader("Content-Encoding"));
        bodies.use(in, request.getContentLengthLong(), body -> {
            String text = new String(body, StandardCharsets.UTF_8);
            add(context, type.contains("json") ? json(text) : FeedList.read(text));
        });
    }

    private void add(Context context, FeedList.Read read) {
        if (read.feeds().isEmpty()) {
            String message = read.problems().isEmpty()
                    ? "there is no feed: must be an address, a line each, or OPML, or JSON with address"
                    : read.problems().get(0);
            throw new RefusedRequest(422, "schema", message, "address");
        }
        int added;
        try {
            added = feeds.add(read.feeds());
        } catch (FeedsUnavailable e) {
            throw RefusedRequest.unavailable(String.valueOf(e.getMessage()));
        }
        ObjectNode answer = MessageJson.mapper().createObjectNode();
        answer.put("added", added).put("known", read.feeds().size() - added);
        answer.set("problems", MessageJson.mapper().valueToTree(read.problems()));
        answer.set(
                "feeds",
                MessageJson.mapper()
                        .valueToTree(read.feeds().stream().map(Listed::address).toList()));
        JsonAnswers.write(context, (Object) answer);
    }

    private static FeedList.Read json(String text) {
        Map<String, Listed> listed = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try {
            JsonNode root = MessageJson.mapper().readTree(text);
            Iterable<JsonNode> nodes =
                    root.isArray() ? root : root.path("feeds").isArray() ? root.path("feeds") : List.of(root);
            for (JsonNode node : nodes) {
                try {
                    String address = WebAddress.of(
                                    node.isTextual()
                                            ? node.asText()
                                            : node.path("address").asText())
                            .toString();
                    listed.put(
                            address,
                            new Listed(address, null, node.path("fullText").asBoolean()));
                } catch (IllegalArgumentException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            }
        } catch (JsonProcessingException e) {
            throw new RefusedRequest(400, "malformed", "the body is no JSON: must be {\"address\": \"...\"}", null);
        }
        return new FeedList.Read(List.copyOf(listed.values()), problems);
    }

    /** {@code DELETE /feeds?address=...} */
    void remove(Context context) {
        String address = context.queryParam("address");
        if (address == null || address.isBlank()) {
            throw new RefusedRequest(
                    422, "schema", "address is missing: must be a feed's, as DELETE /feeds?address=...", "address");
        }
        try {
            if (!feeds.remove(address(address))) {
                throw unknown(address);
            }
            context.status(204);
        } catch (FeedsUnavailable e) {
            throw RefusedRequest.unavailable(String.valueOf(e.getMessage()));
        }
    }

    private static String address(String written) {
        try {
            return WebAddress.of(written).toString();
        } catch (IllegalArgumentException e) {
            throw new RefusedRequest(422, "schema", String.valueOf(e.getMessage()), "address");
        }
    }

    private static RefusedRequest unknown(String address) {
        return new RefusedRequest(404, "not-found", "no feed of this address is polled: " + address, "address");
    }
}
