package org.dateline.ingest.feeds.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One request at a time to each host, with a gap between, and none while a host wants to be left alone. Thread-safe. */
public final class HostTurns {
    /** A host that is busy is left alone altogether, but not for long: its other feeds may fare better. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 50_000;

    private final Duration gap;
    private final Map<String, Turn> hosts = new HashMap<>();

    private record Turn(boolean taken, Instant notBefore) {}

    public HostTurns(Duration gap) {
        this.gap = gap;
    }

    public static String host(String address) {
        String host = URI.create(address).getHost();
        return host == null ? address : host;
    }

    /** Whether it may be asked now; then nobody else may until {@link #ended}. */
    public synchronized boolean take(String host, Instant now) {
        Turn turn = hosts.get(host);
        if (turn != null && (turn.taken || turn.notBefore.isAfter(now))) {
            return false;
        }
        if (hosts.size() > MOST_REMEMBERED) {
            hosts.values().removeIf(each -> !each.taken && !each.notBefore.isAfter(now));
        }
        hosts.put(host, new Turn(true, now));
        return true;
    }

    public synchronized void ended(String host, Instant now) {
        hosts.put(host, new Turn(false, now.plus(gap)));
    }

    /** The host has answered that it is asked too much. */
    public synchronized void ended(String host, Instant now, Instant notBefore) {
        Instant latest = now.plus(LONGEST_REST);
        Instant rest = notBefore.isAfter(latest) ? latest : notBefore;
        hosts.put(host, new Turn(false, rest.isAfter(now.plus(gap)) ? rest : now.plus(gap)));
    }

    /** When the host may be asked, or now. */
    public synchronized Instant free(String host, Instant now) {
        Turn turn = hosts.get(host);
        return turn == null || turn.notBefore.isBefore(now) ? now : turn.notBefore;
    }
}
