package org.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.ingest.feeds.FeedList.Listed;
import org.junit.jupiter.api.Test;

class FeedListTest {
    @Test
    void a_line_is_an_address_or_a_remark() {
        FeedList.Read read = FeedList.read("""
                \uFEFF# ours
                https://News.example/feed   # the big one

                https://other.example/rss
                https://news.example/feed
                https://third.example/ twice
                news.example
                """);

        assertThat(read.feeds())
                .containsExactly(
                        new Listed("https://news.example/feed", null), new Listed("https://other.example/rss", null));
        assertThat(read.problems()).hasSize(2);
        assertThat(read.problems().get(0)).contains("twice");
        assertThat(read.problems().get(1)).startsWith("news.example: must be an address");
    }

    @Test
    void opml_is_read_as_readers_write_it_nested_and_broken() {
        FeedList.Read read = FeedList.read("""
                <?xml version="1.0"?>
                <opml version="1.1"><head><title>Mine</title></head><body>
                <outline text="News & more"><outline type="rss" text="One" xmlurl="https://news.example/feed?a=1&amp;b=2"/>
                <outline title="Two" XMLURL="ftp://old.example/"/></outline>
                """);

        assertThat(read.feeds()).containsExactly(new Listed("https://news.example/feed?a=1&b=2", "One"));
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void what_is_exported_is_what_is_imported() {
        List<Listed> feeds = List.of(
                new Listed("https://news.example/?a=1&b=2", "<\"News\"> & \u00fcber"),
                new Listed("https://other.example/", "https://other.example/"));

        assertThat(FeedList.read(FeedList.opml(feeds)).feeds()).isEqualTo(feeds);
    }
}
