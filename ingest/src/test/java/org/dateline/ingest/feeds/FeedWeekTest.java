package org.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.ingest.feeds.FeedServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A simulated week of feeds of twenty items, half of which stand in another feed too, under another guid and an address
 * that differs; with twenty deaths, some in the middle of a commit. {@code -Ddateline.feeds=1000} for the full number; the
 * figures are printed.
 */
class FeedWeekTest {
    private static final int FEEDS = Integer.getInteger("dateline.feeds", 20);
    private static final int ITEMS = 20;
    private static final int FEEDS_OF_A_HOST = 5;
    private static final int DEATHS = 20;
    private static final Duration BETWEEN_ITEMS = Duration.ofHours(6);
    private static final Duration GAP = Duration.ofSeconds(1);

    private final FeedServer server = new FeedServer();
    private final SimulatedFeeds feeds =
            new SimulatedFeeds(Duration.ofMinutes(15), Duration.ofHours(6), GAP, Duration.ofSeconds(10));
    private final Map<String, List<Instant>> asked = new HashMap<>();
    private final Set<String> shown = new TreeSet<>();

    @AfterEach
    void close() {
        feeds.close();
        server.close();
    }

    @Test
    void of_a_week_nothing_is_published_twice_nothing_is_lost_and_no_host_is_pressed() {
        for (int feed = 0; feed < FEEDS; feed++) {
            String host = "127.0." + (1 + feed / FEEDS_OF_A_HOST / 250) + "." + (1 + feed / FEEDS_OF_A_HOST % 250);
            server.answers("/" + feed, answer(feed, host));
            feeds.add(server.at(host, "/" + feed));
        }
        long started = System.nanoTime();
        Random random = new Random(20);
        for (int death = 0; death < DEATHS; death++) {
            feeds.failCommits(random.nextInt(3), random.nextBoolean());
            feeds.passes(Duration.ofDays(7).dividedBy(DEATHS));
            feeds.restart();
        }
        feeds.passes(Duration.ofHours(7));

        long requests = asked.values().stream().mapToLong(List::size).sum();
        System.out.printf(
                "%d feeds, a week: %d requests, %.1f a feed and day; %d articles of %d entries; %d deaths; %.1f s%n",
                FEEDS,
                requests,
                requests / (FEEDS * 7.0),
                feeds.published.size(),
                FEEDS * (ITEMS + 28),
                DEATHS,
                (System.nanoTime() - started) / 1e9);
        assertThat(feeds.texts()).doesNotHaveDuplicates();
        // What two feeds have may be published once more, when the second has come: with both as its sources.
        assertThat(feeds.published).doesNotHaveDuplicates();
        long shared = shown.stream().filter(text -> text.startsWith("Shared")).count();
        assertThat(feeds.namings()).isLessThanOrEqualTo((int) shared);
        assertThat(new TreeSet<>(feeds.texts())).isEqualTo(shown);
        assertThat(requests / (FEEDS * 7.0)).isLessThan(30);
        asked.values().forEach(FeedWeekTest::requirePoliteness);
    }

    private static void requirePoliteness(List<Instant> times) {
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(GAP);
        }
    }

    /** The newest items of the feed at this time; every second one is also an item of the feed beside it. */
    private Answer answer(int feed, String host) {
        return exchange -> {
            Instant now = feeds.now();
            asked.computeIfAbsent(host, any -> new ArrayList<>()).add(now);
            long newest = ITEMS
                    + Duration.between(SimulatedFeeds.START, now)
                            .plus(BETWEEN_ITEMS.multipliedBy(feed % 7).dividedBy(7))
                            .dividedBy(BETWEEN_ITEMS);
            List<String> items = new ArrayList<>();
            for (long number = newest; number > newest - ITEMS; number--) {
                items.add(item(feed, number));
            }
            FeedServer.feed(new Rss("", items).text()).to(exchange);
        };
    }

    private String item(int feed, long number) {
        boolean isShared = number % 2 == 0;
        String text = isShared ? "Shared " + feed / 2 + " " + number : "Own " + feed + " " + number;
        String link = isShared
                ? "https://" + (feed % 2 == 0 ? "www." : "m.") + "shared" + feed / 2 + ".example/" + number
                        + "?utm_source=" + feed
                : "https://own" + feed + ".example/" + number;
        shown.add(text);
        return Rss.item("guid-" + feed + "-" + number, link, "Title " + number, text);
    }
}
