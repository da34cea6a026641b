package org.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import org.dateline.ingest.feed.FeedText.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedKindsTest {

    @Test
    void rss_2_gives_channel_and_items() {
        Feed feed = Feeds.read("""
            <rss version="2.0"><channel><title>Harbour News</title><link>http://news.example/</link>
            <description>All of it</description><language>en-gb</language>
            <lastBuildDate>Tue, 05 Mar 2019 08:07:06 GMT</lastBuildDate><managingEditor>ed@news.example (Ed Itor)</managingEditor>
            <ttl>30</ttl><skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
            <item><title>Crane falls</title><link>/crane</link><guid isPermaLink="false">n1</guid>
            <pubDate>Tue, 05 Mar 2019 07:00:00 GMT</pubDate><author>jo@news.example (Jo Reporter)</author>
            <category domain="c">port</category><enclosure url="a.mp3" type="audio/mpeg" length="12"/>
            <description>&lt;p&gt;A crane &lt;a href="x.html"&gt;fell&lt;/a&gt;.&lt;/p&gt;</description></item></channel></rss>
            """);

        assertThat(feed.version()).isEqualTo("rss20");
        assertThat(Feeds.value(feed.title())).isEqualTo("Harbour News");
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.authors()).containsExactly(new FeedPerson("Ed Itor", "ed@news.example", null));
        assertThat(feed.polling().ttl()).isEqualTo(Duration.ofMinutes(30));
        assertThat(feed.polling().skipHours()).containsExactlyInAnyOrder(0, 3);
        assertThat(feed.polling().skipDays()).containsExactly(DayOfWeek.SUNDAY);
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("n1");
        assertThat(entry.permalink()).isFalse();
        assertThat(entry.link()).isEqualTo("http://news.example/crane");
        assertThat(entry.authors()).extracting(FeedPerson::name).containsExactly("Jo Reporter");
        assertThat(entry.categories()).containsExactly(new FeedCategory("port", "c", null));
        assertThat(entry.enclosures()).extracting(FeedLink::href).containsExactly("http://news.example/feeds/a.mp3");
        assertThat(Feeds.value(entry.summary()))
                .isEqualTo("<p>A crane <a href=\"http://news.example/feeds/x.html\">fell</a>.</p>");
        assertThat(entry.language()).isEqualTo("en-gb");
    }

    @Test
    void rss_1_has_its_items_beside_the_channel() {
        Feed feed = Feeds.read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
             xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://news.example/rdf"><title>T</title></channel>
            <item rdf:about="http://news.example/1"><title>One</title><d:creator>Jo</d:creator><d:date>2019-03-05T08:00Z</d:date></item>
            </rdf:RDF>\
            """);

        assertThat(feed.version()).isEqualTo("rss10");
        assertThat(feed.id()).isEqualTo("http://news.example/rdf");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("http://news.example/1");
            assertThat(entry.authors()).extracting(FeedPerson::name).containsExactly("Jo");
            assertThat(entry.updated()).isNotNull();
        });
    }

    @Test
    void atom_texts_are_what_their_type_says() {
        FeedEntry entry = Feeds.atomEntry("""
            <title type="html">A &lt;b&gt;bold&lt;/b&gt; one</title><summary>1 &lt; 2 &amp;amp; so</summary>
            <content type="xhtml" xml:base="/deep/"><div xmlns="http://www.w3.org/1999/xhtml"><p>See <a href="x">x</a><br/></p></div></content>
            """);

        assertThat(entry.title()).isEqualTo(new FeedText("A <b>bold</b> one", Kind.HTML, null));
        assertThat(entry.title()).isNotNull().extracting(FeedText::plain).isEqualTo("A bold one");
        assertThat(Feeds.value(entry.summary())).isEqualTo("1 < 2 &amp; so");
        assertThat(entry.contents().get(0).kind()).isEqualTo(Kind.XHTML);
        assertThat(entry.contents().get(0).value()).contains("<a href=\"http://news.example/deep/x\">x</a>");
    }

    @Test
    void atom_0_3_content_in_base64_is_decoded() {
        Feed feed =
                Feeds.read("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><tagline>t</tagline><entry><content"
                        + " type='text/html'"
                        + " mode='base64'>PHA+SGVsbG88L3A+</content><issued>2019-03-05</issued></entry></feed>");

        assertThat(feed.version()).isEqualTo("atom03");
        assertThat(feed.entries().get(0).contents().get(0).value()).isEqualTo("<p>Hello</p>");
        assertThat(feed.entries().get(0).published()).isNotNull();
    }

    @Test
    void an_atom_entry_without_authors_has_those_of_its_feed() {
        Feed feed =
                Feeds.read("<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Desk</name></author><link rel='hub'"
                        + " href='http://hub.example/'/><link rel='self'"
                        + " href='/me'/><entry><id>tag:1</id></entry></feed>");

        assertThat(feed.entries().get(0).authors()).extracting(FeedPerson::name).containsExactly("Desk");
        assertThat(feed.polling().hubs()).containsExactly("http://hub.example/");
        assertThat(feed.polling().self()).isEqualTo("http://news.example/me");
    }

    @Test
    void json_feed_gives_the_same_fields() {
        Feed feed = Feeds.read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"/","language":"en",
            "authors":[{"name":"Desk"}],"items":[{"id":7,"url":"a","title":"One","content_html":"<img src='i.png'>",
            "content_text":"text","summary":"s","date_published":"2019-03-05T08:00:00Z","tags":["x",3]},"no item"]}\
            """);

        assertThat(feed.version()).isEqualTo("json11");
        assertThat(feed.link()).isEqualTo("http://news.example/");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("7");
            assertThat(entry.link()).isEqualTo("http://news.example/feeds/a");
            assertThat(entry.contents().get(0).value()).contains("http://news.example/feeds/i.png");
            assertThat(entry.authors()).extracting(FeedPerson::name).containsExactly("Desk");
            assertThat(entry.language()).isEqualTo("en");
        });
    }

    @Test
    void the_full_text_of_a_module_is_the_content_and_the_description_the_summary() {
        FeedEntry entry = Feeds.rssItem("<description>short</description><content:encoded xmlns:content="
                + "'http://purl.org/rss/1.0/modules/content/'><![CDATA[<p>long</p>]]></content:encoded>");

        assertThat(Feeds.value(entry.summary())).isEqualTo("short");
        assertThat(entry.contents()).extracting(FeedText::value).containsExactly("<p>long</p>");
        assertThat(Feeds.value(entry.body())).isEqualTo("<p>long</p>");
    }

    @Test
    void a_guid_is_the_link_only_as_a_permalink_and_without_another() {
        assertThat(Feeds.rssItem("<guid>http://a.example/1</guid>").link()).isEqualTo("http://a.example/1");
        assertThat(Feeds.rssItem("<guid isPermaLink='false'>http://a.example/1</guid>")
                        .link())
                .isNull();
        assertThat(Feeds.rssItem("<guid>http://a.example/1</guid><link>http://b.example/</link>")
                        .link())
                .isEqualTo("http://b.example/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><rss><channel/></rss> | true",
                "<!-- <html> --><a10:feed xmlns:a10='http://www.w3.org/2005/Atom'/> | true",
                "<rdf:RDF xmlns='http://purl.org/rss/1.0/'></rdf:RDF> | true",
                "<rdf:RDF xmlns='http://xmlns.example/foaf'></rdf:RDF> | false",
                "<html><head><link type='application/rss+xml'/></head></html> | false",
                "<newsItem guid='x'/> | false",
                "{\"version\":\"https://jsonfeed.org/version/1\"} | true",
                "{\"text\":\"x\"} | false",
                "plain words | false"
            })
    void a_feed_is_known_by_its_root(String document, boolean feed) {
        assertThat(FeedDocument.looksLikeFeed(document.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(feed);
    }
}
