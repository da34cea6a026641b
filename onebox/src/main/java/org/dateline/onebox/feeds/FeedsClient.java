package org.dateline.onebox.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.feeds.FeedList.Listed;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.IngestOptions;
import org.dateline.onebox.console.ServiceClient;

/** Speaks to {@code /feeds} of the ingest service. Each call throws {@link CommandFailed} when it cannot be answered. */
final class FeedsClient {
    private static final String FEEDS = "feeds";

    private final ServiceClient service;

    FeedsClient(IngestOptions ingest) {
        this.service = ingest.address().client();
    }

    /** Each feed as the service shows it. */
    List<JsonNode> list() {
        List<JsonNode> all = new ArrayList<>();
        done(service.ask(service.request(FEEDS, Map.of()).GET())).path(FEEDS).forEach(all::add);
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
        return done(service.ask(service.request(FEEDS, Map.of())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(all.toString()))))
                .path("added")
                .asInt();
    }

    /** Whether it was there. */
    boolean remove(String address) {
        ServiceClient.Answer answer =
                service.ask(service.request(FEEDS, Map.of("address", address)).DELETE());
        if (answer.status() == 404) {
            return false;
        }
        done(answer);
        return true;
    }

    private static JsonNode done(ServiceClient.Answer answer) {
        if (!answer.isOk()) {
            throw CommandFailed.refused(answer.message());
        }
        return answer.body();
    }
}
