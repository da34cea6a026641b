package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.dateline.delivery.Bytes;
import org.dateline.delivery.OutgoingRecord;
import org.dateline.delivery.RejectedTopic;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Origin;
import org.dateline.messages.Rejection.Reason;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.TopicScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RejectedCommandTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final Topics topics = KAFKA.newTopics(1);

    @Test
    void a_redriven_record_is_back_on_its_topic_once_with_its_bytes_and_one_attempt_more() throws Exception {
        // Given
        reject(Origin.ofRecord(topics.articles().name(), 0, 17), 2);

        // When it is handed in twice
        Typed first = rejected("redrive", "0/0");
        Typed second = rejected("redrive", "0/0");

        // Then the second time is refused, and the record stands on the topic once
        assertThat(first.exitCode()).isZero();
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err()).contains("0/0 not handed in: it has been handed in again before");
        assertThat(articles()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(utf8("urn:x:1"));
            assertThat(record.value()).isEqualTo(utf8("{bad"));
            assertThat(header(record, HeaderNames.ATTEMPTS)).isEqualTo("3");
            assertThat(Arrays.stream(record.headers().toArray()).map(Header::key))
                    .doesNotContain(HeaderNames.REASON, HeaderNames.ORIGIN_TOPIC);
        });
        assertThat(rejected("list").err()).contains("nothing waits");
        assertThat(rejected("list", "--all").out()).contains("0/0").contains("(handed in again)");
    }

    @Test
    void what_has_been_handed_in_often_enough_stays() throws Exception {
        reject(Origin.ofRecord(topics.articles().name(), 0, 17), 5);

        Typed typed = rejected("redrive", "--all");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("it has been handed in 5 times, and --max-attempts is 5");
        assertThat(articles()).isEmpty();
    }

    @Test
    void what_never_was_on_a_topic_cannot_go_back_to_one() throws Exception {
        reject(Origin.ofSource("story.txt"), 1);

        Typed typed = rejected("redrive", "--all");

        assertThat(typed.err()).contains("it came from story.txt and never was on a topic");
    }

    @Test
    void show_gives_the_sentence_and_the_original_bytes() throws Exception {
        reject(Origin.ofRecord(topics.articles().name(), 0, 17), 1);

        assertThat(rejected("show", "0/0").out())
                .contains("not-json")
                .contains("must be JSON")
                .contains("{bad");
        assertThat(rejected("show", "0/0", "--bytes").out()).isEqualTo("{bad");
        assertThat(rejected("show", "0/9").exitCode()).isEqualTo(2);
        assertThat(rejected("list", "--json").out())
                .contains("\"id\":\"0/0\"")
                .contains("\"reason\":\"not-json\"")
                .contains("\"redriven\":false");
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_does_nothing() throws Exception {
        reject(Origin.ofRecord(topics.articles().name(), 0, 17), 1);

        Typed typed = rejected("redrive", "--all", "--dry-run");

        assertThat(typed.err()).contains("1 would be handed in again");
        assertThat(articles()).isEmpty();
    }

    @Test
    void a_record_that_somebody_else_wrote_is_shown_as_such_and_hides_no_other() throws Exception {
        reject(Origin.ofRecord(topics.articles().name(), 0, 17), 1);
        try (Producer<byte[], byte[]> producer = KAFKA.connection().producer("test")) {
            ProducerRecord<byte[], byte[]> foreign =
                    new ProducerRecord<>(topics.rejected().name(), utf8("k"), utf8("v"));
            foreign.headers().add(HeaderNames.REASON, utf8("schema"));
            foreign.headers().add(HeaderNames.MESSAGE, utf8("why"));
            foreign.headers().add(HeaderNames.STAGE, utf8("mine"));
            foreign.headers().add(HeaderNames.ORIGIN_PARTITION, utf8("three"));
            foreign.headers().add(HeaderNames.REJECTED_AT, utf8("yesterday"));
            producer.send(foreign).get();
        }
        reject(Origin.ofRecord(topics.articles().name(), 0, 18), 1);

        assertThat(rejected("list").out().lines().toList())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("0/1 ") && line.contains("(foreign)"));
        assertThat(rejected("show", "0/1").out()).contains("written by somebody else");
        assertThat(rejected("redrive", "0/1").err()).contains("0/1 not handed in");
    }

    private void reject(Origin origin, int attempts) throws Exception {
        RejectedTopic topic = new RejectedTopic(topics.rejected().name(), "enrich", Clock.systemUTC());
        Rejection rejection =
                new Rejection(Reason.NOT_JSON, "(root) must be JSON", null, "enrich", origin, attempts, Instant.EPOCH);
        OutgoingRecord record = topic.record(rejection, "urn:x:1", Bytes.of(utf8("{bad")));
        try (Producer<byte[], byte[]> producer = KAFKA.connection().producer("test")) {
            producer.send(new ProducerRecord<>(
                            record.topic(), null, null, utf8("urn:x:1"), utf8("{bad"), record.headers()))
                    .get();
        }
    }

    private Typed rejected(String... arguments) {
        String articles = topics.articles().name();
        List<String> all = Stream.concat(
                        Stream.concat(Stream.of("rejected"), Arrays.stream(arguments)),
                        Stream.of(
                                "--bootstrap-servers",
                                KAFKA.bootstrapServers(),
                                "--topic-prefix",
                                articles.substring(0, articles.lastIndexOf('.'))))
                .toList();
        return Typed.command(all.toArray(String[]::new));
    }

    private List<ConsumerRecord<byte[], byte[]>> articles() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicScan scan = TopicScan.open(KAFKA.connection())) {
            scan.read(scan.beginnings(scan.partitions(topics.articles().name())), records::add);
        }
        return records;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
