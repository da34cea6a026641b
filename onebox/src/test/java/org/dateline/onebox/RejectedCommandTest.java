package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Origin;
import org.dateline.messages.Rejection.Reason;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.OpenKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(typed.err()).contains("it has been handed in 5 times, and 5 is the most");
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

    @Test
    void filters_pick_by_stage_reason_source_and_time_and_counts_tell_how_many() throws Exception {
        Origin record = Origin.ofRecord(topics.articles().name(), 0, 17);
        reject(new Rejection(Reason.SCHEMA, "a", null, "enrich", record, 1, Instant.parse("2026-11-01T10:00:00Z")));
        reject(new Rejection(Reason.KEY, "b", null, "sink", record, 1, Instant.parse("2026-11-02T10:00:00Z")));
        reject(new Rejection(
                Reason.EMPTY,
                "c",
                null,
                "ingest",
                Origin.ofSource("wire/a.ndjson:7"),
                1,
                Instant.parse("2026-11-02T11:00:00Z")));

        assertThat(ids("--stage", "sink")).containsExactly("0/1");
        assertThat(ids("--reason", "schema")).containsExactly("0/0");
        assertThat(ids("--source", "A.ndjson")).containsExactly("0/2");
        assertThat(ids("--since", "2026-11-02", "--until", "2026-11-02T10:30:00Z"))
                .containsExactly("0/1");
        assertThat(rejected("count", "--by", "day", "--json").out().strip())
                .isEqualTo("{\"2026-11-01\":1,\"2026-11-02\":2}");
        assertThat(rejected("count", "--by", "source", "--since", "2026-11-02").outLines())
                .containsExactlyInAnyOrder(
                        "       1  wire/a.ndjson",
                        "       1  " + topics.articles().name());
        assertThat(rejected("list", "--since", "yesterday").err()).contains("or how long ago");
    }

    private List<String> ids(String... filters) {
        String[] list = Stream.concat(Stream.of("list"), Stream.of(filters)).toArray(String[]::new);
        return rejected(list).outLines().stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    @Test
    void what_is_exported_comes_back_on_import_byte_for_byte_and_only_once() throws Exception {
        reject(Origin.ofRecord(topics.articles().name(), 0, 17), 2);
        Typed exported = rejected("export");
        Topics elsewhere = KAFKA.newTopics(1);
        String prefix = elsewhere.articles().name().replace(".articles", "");

        Typed first = Typed.withInput(exported.out(), on(prefix, "rejected", "import", "-"));
        Typed second = Typed.withInput(exported.out(), on(prefix, "rejected", "import", "-"));

        assertThat(first.err()).contains("1 imported, 0 there already");
        assertThat(second.err()).contains("0 imported, 1 there already");
        assertThat(Typed.command(on(prefix, "rejected", "show", "0/0", "--json"))
                        .out())
                .isEqualTo(rejected("show", "0/0", "--json").out());
        assertThat(Typed.withInput("{}", on(prefix, "rejected", "import", "-")).err())
                .contains("line 1 is no exported record");
    }

    @Test
    void originals_are_exported_as_files_to_be_mended(@TempDir Path folder) throws Exception {
        reject(Origin.ofSource("story.txt"), 1);
        Path mend = folder.resolve("mend");

        assertThat(rejected("export", "--files", mend.toString()).exitCode()).isZero();

        assertThat(mend.resolve("0-0")).hasContent("{bad");
        assertThat(rejected("export", "--files", mend.toString()).err()).contains("must be a new directory");
    }

    @Test
    void only_what_this_version_takes_goes_back_where_it_is_asked_for_what_is_mended() throws Exception {
        Origin origin = Origin.ofRecord(topics.articles().name(), 0, 17);
        reject(origin, 1);
        String good = "{\"uri\":\"urn:x:1\",\"bodies\":[{\"value\":\"It rained.\"}]}";
        reject(new Rejection(Reason.INTERNAL, "a", null, "enrich", origin, 1, Instant.EPOCH), good);

        Typed typed = rejected("redrive", "--all", "--mended", "--rate", "20/s");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err())
                .contains("0/0 not handed in: this version rejects it too: (root)")
                .contains("0/1 -> ");
        assertThat(articles())
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isEqualTo(utf8(good)));
    }

    private void reject(Origin origin, int attempts) throws Exception {
        reject(new Rejection(Reason.NOT_JSON, "(root) must be JSON", null, "enrich", origin, attempts, Instant.EPOCH));
    }

    private void reject(Rejection rejection) throws Exception {
        reject(rejection, "{bad");
    }

    private void reject(Rejection rejection, String value) throws Exception {
        RejectedTopic topic = new RejectedTopic(topics.rejected().name(), rejection.stage(), Clock.systemUTC());
        OutgoingRecord record = topic.record(rejection, "urn:x:1", Bytes.of(utf8(value)));
        try (Producer<byte[], byte[]> producer = KAFKA.connection().producer("test")) {
            producer.send(new ProducerRecord<>(
                            record.topic(), null, null, utf8("urn:x:1"), utf8(value), record.headers()))
                    .get();
        }
    }

    private Typed rejected(String... arguments) {
        String articles = topics.articles().name();
        String[] all =
                Stream.concat(Stream.of("rejected"), Arrays.stream(arguments)).toArray(String[]::new);
        return Typed.command(on(articles.substring(0, articles.lastIndexOf('.')), all));
    }

    private static String[] on(String prefix, String... arguments) {
        return Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of("--bootstrap-servers", KAFKA.bootstrapServers(), "--topic-prefix", prefix))
                .toArray(String[]::new);
    }

    private List<ConsumerRecord<byte[], byte[]>> articles() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (TopicScan scan = OpenKafka.scan(KAFKA.connection())) {
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
