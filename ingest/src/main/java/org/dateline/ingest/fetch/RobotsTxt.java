package org.dateline.ingest.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.fetch.FetchOutcome.Kind;
import org.dateline.ingest.fetch.FetchOutcome.Validators;

/**
 * Which pages the hosts let programs read. Each host is asked once a day; one that cannot say is not read from for an hour.
 * Thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
public final class RobotsTxt {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_UNREACHED = Duration.ofHours(1);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(30);
    private static final int MOST_HOSTS = 5_000;

    private final Fetcher fetcher;
    private final List<String> names;
    private final Clock clock;
    private final Cache<String, Rules> hosts =
            Caffeine.newBuilder().maximumSize(MOST_HOSTS).build();

    private record Rules(BaseRobotRules rules, Instant until) {}

    /**
     * What a host says of a page.
     *
     * @param allowed whether it may be read
     * @param gap that the host wants between two requests, 30 s at most; zero where it says nothing
     * @param requests that were made to learn it
     */
    public record Leave(boolean allowed, Duration gap, int requests) {}

    /** @param userAgent as it is sent: its first word, without the version, is the name that hosts have rules for */
    public RobotsTxt(Fetcher fetcher, String userAgent, Clock clock) {
        this.fetcher = fetcher;
        this.names = List.of(userAgent.split("[/\\s(]", 2)[0].toLowerCase(Locale.ROOT));
        this.clock = clock;
    }

    /** Asks the page's host, if it is not known. */
    public Leave leave(URI page) {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        Rules known = hosts.getIfPresent(site);
        int requests = 0;
        if (known == null || !known.until().isAfter(clock.instant())) {
            FetchOutcome answer =
                    fetcher.fetch(URI.create(site + "/robots.txt"), Validators.NONE, "text/plain, */*;q=0.1");
            requests = answer.requests();
            known = rules(answer, site);
            hosts.put(site, known);
        }
        return new Leave(known.rules().isAllowed(page.toString()), gap(known.rules()), requests);
    }

    private Rules rules(FetchOutcome answer, String site) {
        if (answer.kind() == Kind.FETCHED) {
            BaseRobotRules rules = new SimpleRobotRulesParser()
                    .parseContent(site + "/robots.txt", answer.body().bytes(), answer.contentType(), names);
            return new Rules(rules, clock.instant().plus(KEPT));
        }
        boolean none = answer.status() >= 400 && answer.status() < 500 && answer.kind() != Kind.BUSY;
        return none
                ? new Rules(
                        new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
                        clock.instant().plus(KEPT))
                : new Rules(
                        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                        clock.instant().plus(KEPT_UNREACHED));
    }

    private static Duration gap(BaseRobotRules rules) {
        long millis = rules.getCrawlDelay();
        Duration gap = millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
        return gap.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : gap;
    }
}
