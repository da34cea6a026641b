package org.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.dateline.ingest.feed.FeedOutcome.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLimitsTest {
    /** Of this thread's own CPU time, so that a busy machine fails nothing; what it guards against takes minutes. */
    private static final Duration SOON = Duration.ofSeconds(4);

    @Test
    void a_document_of_100_000_levels_is_refused() {
        FeedOutcome outcome = within(SOON, () -> read("<rss>" + "<a>".repeat(100_000)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.message()).contains("deeper than the cap of 400"));
    }

    @Test
    void entities_that_multiply_are_not_expanded() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        bomb.append("]><rss><channel><title>&a29;</title></channel></rss>");

        Feed feed = within(SOON, () -> Feeds.read(bomb.toString()));

        assertThat(Feeds.value(feed.title())).isEqualTo("&a29;");
    }

    @Test
    void an_external_entity_is_not_fetched() {
        Feed feed = Feeds.read("<!DOCTYPE rss [<!ENTITY x SYSTEM"
                + " 'file:///etc/hostname'>]><rss><channel><title>&x;</title></channel></rss>");

        assertThat(Feeds.value(feed.title())).isEqualTo("&x;");
    }

    @Test
    void of_too_many_entries_the_first_are_read_and_the_rest_is_said() {
        Feed feed = within(
                SOON,
                () -> Feeds.read(
                        "<rss><channel>" + "<item><title>x</title></item>".repeat(100_000) + "</channel></rss>"));

        assertThat(feed.entries()).hasSize(10_000);
        assertThat(feed.warnings()).containsExactly("the feed has 100000 entries: the first 10000 are read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<!",
                "<a ",
                "<a b=\"",
                "&",
                "&#",
                "<![CDATA[",
                "</x>",
                "<rss><channel><item>",
                "<!DOCTYPE x [",
                "\u0000"
            })
    void ten_megabytes_of_the_same_are_done_soon(String repeated) {
        within(SOON, () -> read("<rss><channel>" + repeated.repeat(10_000_000 / repeated.length())));
    }

    @Test
    void an_element_with_100_000_attributes_and_one_of_10_megabytes_is_read() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("='v'");
        }
        String document =
                "<rss" + attributes + "><channel x='" + "y".repeat(10_000_000) + "'><title>T</title></channel></rss>";

        Feed feed = within(SOON, () -> Feeds.read(document));

        assertThat(Feeds.value(feed.title())).isEqualTo("T");
    }

    @RepeatedTest(300)
    void no_bytes_make_it_throw(RepetitionInfo repetition) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
        byte[] bytes = """
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
            <title>T</title><item><guid>1</guid><pubDate>Tue, 05 Mar 2019 08:07:06 GMT</pubDate><dc:date>2019-03-05</dc:date>
            <description><![CDATA[<a href="x">y</a>]]></description><enclosure url="u" length="1"/></item></channel></rss>
            """.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 12; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }

        assertThatCode(() -> FeedDocument.read(bytes, null, Feeds.URL)).doesNotThrowAnyException();
    }

    private static FeedOutcome read(String document) {
        return FeedDocument.read(document.getBytes(StandardCharsets.UTF_8), null, Feeds.URL);
    }

    private static <T> T within(Duration most, Supplier<T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        T made = work.get();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(most);
        return made;
    }
}
