package org.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedToleranceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fish & chips | Fish & chips",
                "Caf&eacute; | Café",
                "A&nope;B | A&nope;B",
                "?a=1&copy=2 | ?a=1&copy=2",
                "&#147;x&#148; | “x”",
                "2 < 3 | 2 < 3",
                "<![CDATA[a & b]]> | a & b",
                "a<!-- no -->b | ab"
            })
    void characters_are_read_as_they_were_meant(String written, String meant) {
        assertThat(Feeds.value(Feeds.rssItem("<title>" + written + "</title>").title()))
                .isEqualTo(meant);
    }

    @Test
    void entities_of_the_document_s_own_dtd_are_plain_text_only() {
        Feed feed = Feeds.read("<!DOCTYPE rss [<!ENTITY co 'Dateline'><!ENTITY two '&co;&co;'>]>"
                + "<rss><channel><title>&co; &two;</title></channel></rss>");

        assertThat(Feeds.value(feed.title()))
                .isEqualTo("Dateline DatelineDateline".replace("DatelineDateline", "&two;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "junk before <?xml version='1.0'?><rss><channel><item><title>T</title></item></channel></rss>",
                "\n\n<?xml version='1.0'?><rss><channel><item><title>T</title></item></channel></rss>",
                "<rss><channel><item><title>T</title>",
                "<rss><channel><item><title>T</item></channel></rss>",
                "<RSS><Channel><Item><Title>T</title></item></channel></rss>",
                "<rss><channel><item><title>T</title></wrong></item></channel></rss>",
                "<rss:rss><rss:channel><rss:item><rss:title>T</rss:title></rss:item></rss:channel></rss:rss>",
                "<x:feed xmlns:x='HTTP://WWW.W3.ORG/2005/ATOM/'><x:entry><x:title>T</x:title></x:entry></x:feed>",
                "<rss><channel></channel><item><title>T</title></item></rss>",
                "<rss><channel><item><dc:title>T</dc:title></item></channel></rss>"
            })
    void what_is_not_well_formed_is_read_as_it_was_meant(String document) {
        assertThat(Feeds.read(document).entries())
                .singleElement()
                .satisfies(entry -> assertThat(Feeds.value(entry.title())).isEqualTo("T"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE", "windows-1252"})
    void an_encoding_that_nothing_declares_is_seen_in_the_bytes(String charset) {
        String document = "<?xml version='1.0'?><rss><channel><title>Café</title></channel></rss>";

        assertThat(Feeds.value(Feeds.read(document.getBytes(Charset.forName(charset)), null)
                        .title()))
                .isEqualTo("Café");
    }

    @Test
    void a_mark_goes_before_the_transport_and_the_transport_before_the_declaration() {
        String document = "<?xml version='1.0' encoding='koi8-r'?><rss><channel><title>Łódź</title></channel></rss>";

        assertThat(Feeds.value(Feeds.read(document.getBytes(Charset.forName("ISO-8859-2")), "iso-8859-2")
                        .title()))
                .isEqualTo("Łódź");
        assertThat(Feeds.value(Feeds.read(("\uFEFF" + document).getBytes(StandardCharsets.UTF_8), "iso-8859-2")
                        .title()))
                .isEqualTo("Łódź");
    }

    @Test
    void a_wrong_declaration_is_passed_over() {
        byte[] bytes = "<?xml version='1.0' encoding='utf-16'?><rss><channel><title>Café</title></channel></rss>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Feeds.value(Feeds.read(bytes, "no-such-charset").title())).isEqualTo("Café");
    }

    @Test
    void markup_that_nobody_escaped_stays_markup() {
        FeedEntry entry = Feeds.rssItem("<description><p>One <b>two</b></p></description>");

        assertThat(Feeds.value(entry.summary())).isEqualTo("<p>One <b>two</b></p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../up.html | http://news.example/up.html",
                "?q=1 | http://news.example/feeds/all.xml?q=1",
                "//cdn.example/x | http://cdn.example/x",
                "http://o.example/a b | http://o.example/a b",
                "tag:news.example,2019:1 | tag:news.example,2019:1",
                "#top | http://news.example/feeds/all.xml#top"
            })
    void links_are_made_absolute(String written, String absolute) {
        assertThat(Feeds.rssItem("<link>" + written + "</link>").link()).isEqualTo(absolute);
    }

    @Test
    void a_script_is_no_link() {
        assertThat(Feeds.rssItem("<link>javascript:alert(1)</link>").link()).isNull();
    }
}
