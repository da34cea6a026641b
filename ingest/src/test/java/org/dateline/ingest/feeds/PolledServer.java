package org.dateline.ingest.feeds;

import static org.dateline.ingest.feeds.Rss.item;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** Polls of a server of our own, in simulated time. */
abstract class PolledServer {
    static final String ONE = item("1", "https://news.example/1", "One", "The first.");
    static final String TWO = item("2", "https://news.example/2", "Two", "The second.");
    final FeedServer server = new FeedServer();
    final SimulatedFeeds feeds = new SimulatedFeeds();
    final String address = server.at("/feed");

    @AfterEach
    void close() {
        feeds.close();
        server.close();
    }

    void polls(FeedServer.Answer answer) {
        server.answers("/feed", answer);
        feeds.add(address);
        feeds.pollNow();
    }

    void thenDay(FeedServer.Answer answer) {
        server.answers("/feed", answer);
        feeds.passes(Duration.ofDays(1));
    }
}
