package org.dateline.ingest.websub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.ingest.fetch.FetchOutcome;
import org.dateline.ingest.fetch.FetchOutcome.Kind;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.WebAddress;

/**
 * Asks hubs for a subscription, or for its end. Their addresses are held to the rules of every fetched one. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/websub/#subscriber-sends-subscription-request">WebSub, 5.1</a>
 */
public final class Hubs {
    /** What WebSub calls a good length of a lease; the hub decides. */
    private static final Duration WISHED_LEASE = Duration.ofDays(10);

    private final Fetcher fetcher;

    public Hubs(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Asks for notifications; the hub will ask back at the callback whether that was us.
     *
     * @return why the hub does not take the request, in a sentence; empty where it does
     */
    public String subscribe(HubLinks links, String callback, String secret) {
        Map<String, String> form = form("subscribe", links.topic(), callback);
        form.put("hub.lease_seconds", String.valueOf(WISHED_LEASE.toSeconds()));
        form.put("hub.secret", secret);
        return ask(links.hub(), form);
    }

    /** Asks for their end, in the same way. */
    public String unsubscribe(HubLinks links, String callback) {
        return ask(links.hub(), form("unsubscribe", links.topic(), callback));
    }

    private static Map<String, String> form(String mode, String topic, String callback) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", mode);
        form.put("hub.topic", topic);
        form.put("hub.callback", callback);
        return form;
    }

    private String ask(String hub, Map<String, String> form) {
        URI address;
        try {
            address = WebAddress.of(hub);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        FetchOutcome answer = fetcher.post(
                address,
                form.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
        if (answer.kind() == Kind.FETCHED) {
            return "";
        }
        return answer.status() == 0
                ? answer.message()
                : "the hub answers " + answer.status() + ": must be 202 Accepted";
    }
}
