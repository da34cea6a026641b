package org.dateline.delivery.rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Origin;
import org.dateline.messages.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectedTopicTest {
    private static final Instant NOW = Instant.parse("2019-11-04T08:00:00Z");

    private final RejectedTopic topic = new RejectedTopic("news.rejected", "enrich", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void the_bytes_the_key_and_the_headers_stay_as_they_were() {
        byte[] notEvenText = {(byte) 0xff, 0, 10};
        IncomingRecord origin = incoming(Bytes.of(notEvenText), MessageHeaders.of(Map.of("ce_id", "abc")));

        OutgoingRecord rejected = topic.record(topic.rejection(Reason.NOT_UTF8, "why", null, origin), origin);

        assertThat(rejected.value()).isEqualTo(Bytes.of(new byte[] {(byte) 0xff, 0, 10}));
        assertThat(rejected.key()).isEqualTo(origin.key());
        assertThat(rejected.headers().get("ce_id")).isEqualTo("abc");
        assertThat(rejected.topic()).isEqualTo("news.rejected");
    }

    @Test
    void the_reason_can_be_read_back_from_the_headers() {
        IncomingRecord origin = incoming(Bytes.ofText("{}"), MessageHeaders.NONE);
        Rejection rejection = topic.rejection(Reason.SCHEMA, "uri is missing: must be there", "uri", origin);

        Rejection read = RejectedTopic.read(topic.record(rejection, origin).headers());

        assertThat(read).isEqualTo(rejection);
        assertThat(read.origin()).isEqualTo(Origin.ofRecord("news.articles", 3, 42));
        assertThat(read.rejectedAt()).isEqualTo(NOW);
    }

    @Test
    void a_redriven_record_counts_its_attempts_and_has_one_reason_only() {
        IncomingRecord redriven = incoming(
                Bytes.ofText("{}"),
                MessageHeaders.of(Map.of(HeaderNames.ATTEMPTS, "3", HeaderNames.REASON, "not-json")));

        OutgoingRecord rejected = topic.record(topic.rejection(Reason.SCHEMA, "why", null, redriven), redriven);

        assertThat(RejectedTopic.read(rejected.headers()).attempts()).isEqualTo(3);
        assertThat(rejected.headers())
                .filteredOn(header -> header.key().equals(HeaderNames.REASON))
                .hasSize(1);
    }

    @Test
    void a_reason_with_line_breaks_stays_one_line() {
        IncomingRecord origin = incoming(Bytes.ofText("{}"), MessageHeaders.NONE);

        OutgoingRecord rejected = topic.record(topic.rejection(Reason.SCHEMA, "one\r\ntwo", null, origin), origin);

        assertThat(rejected.headers().get(HeaderNames.MESSAGE)).isEqualTo("one  two");
    }

    @Test
    void a_record_larger_than_any_limit_is_cut_and_says_so() {
        byte[] huge = new byte[RecordLimits.MAX_REQUEST_BYTES + 1000];
        Arrays.fill(huge, (byte) 'x');
        IncomingRecord origin = incoming(Bytes.of(huge), MessageHeaders.NONE);

        OutgoingRecord rejected = topic.record(topic.rejection(Reason.TOO_LARGE, "why", null, origin), origin);

        assertThat(rejected.size()).isLessThan(RecordLimits.MAX_REQUEST_BYTES);
        assertThat(rejected.headers().get(HeaderNames.CUT_FROM)).isEqualTo(Integer.toString(huge.length));
    }

    @Test
    void a_key_larger_than_any_limit_is_cut_and_the_value_stays() {
        Bytes key = Bytes.of(new byte[17 << 20]);
        IncomingRecord origin =
                new IncomingRecord("news.articles", 3, 42, 0, key, Bytes.ofText("{}"), MessageHeaders.NONE);

        OutgoingRecord rejected = topic.record(topic.rejection(Reason.KEY, "why", null, origin), origin);

        assertThat(rejected.size()).isBetween(16L << 20, (long) RecordLimits.MAX_REQUEST_BYTES);
        assertThat(rejected.value()).isEqualTo(Bytes.ofText("{}"));
        assertThat(rejected.headers().get(HeaderNames.CUT_KEY_FROM)).isEqualTo(Integer.toString(17 << 20));
        assertThat(rejected.headers().get(HeaderNames.CUT_FROM)).isNull();
        assertThat(RecordLimits.isCut(rejected.headers())).isTrue();
    }

    @Test
    void the_largest_headers_go_first_and_the_reason_stays() {
        String large = "x".repeat(9 << 20);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", "abc");
        headers.put("first", large);
        headers.put("n".repeat(9 << 20), "1");
        headers.put("traceparent", "00-1");
        IncomingRecord origin = incoming(Bytes.ofText("{}"), MessageHeaders.of(headers));

        OutgoingRecord rejected = topic.record(topic.rejection(Reason.SCHEMA, "why", null, origin), origin);

        assertThat(rejected.size()).isLessThan(RecordLimits.MAX_REQUEST_BYTES);
        assertThat(rejected.headers().asMap()).containsEntry("ce_id", "abc").containsEntry("traceparent", "00-1");
        assertThat(rejected.headers().get(HeaderNames.CUT_HEADERS)).isEqualTo("1 of 4");
        assertThat(RejectedTopic.read(rejected.headers()).reason()).isEqualTo(Reason.SCHEMA);
        assertThat(rejected.key()).isEqualTo(origin.key());
        assertThat(rejected.value()).isEqualTo(origin.value());
    }

    @Test
    void what_is_large_shares_what_there_is() {
        MessageHeaders headers = MessageHeaders.of(Map.of("large", "x".repeat(17 << 20)));
        Bytes part = Bytes.of(new byte[17 << 20]);
        IncomingRecord origin = new IncomingRecord("news.articles", 3, 42, 0, part, part, headers);

        OutgoingRecord rejected = topic.record(topic.rejection(Reason.KEY, "why", "f".repeat(1 << 24), origin), origin);

        assertThat(rejected.size()).isBetween(16L << 20, (long) RecordLimits.MAX_REQUEST_BYTES);
        assertThat(rejected.headers().get(HeaderNames.CUT_HEADERS)).isEqualTo("1 of 1");
        assertThat(Stream.of(rejected.key(), rejected.value()).map(each -> each == null ? 0 : each.size()))
                .allMatch(size -> size > 7 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        HeaderNames.ORIGIN_PARTITION + ", three",
        HeaderNames.ORIGIN_OFFSET + ", 99999999999999999999",
        HeaderNames.REJECTED_AT + ", yesterday",
        HeaderNames.REASON + ", bad luck"
    })
    void headers_that_somebody_else_wrote_are_refused_by_name_and_value(String name, String value) {
        IncomingRecord origin = incoming(Bytes.ofText("{}"), MessageHeaders.NONE);
        MessageHeaders headers = topic.record(topic.rejection(Reason.SCHEMA, "why", null, origin), origin)
                .headers()
                .with(name, value);

        assertThatThrownBy(() -> RejectedTopic.read(headers))
                .isInstanceOf(InvalidMessage.class)
                .hasMessageContaining(value);
    }

    @Test
    void headers_of_another_kind_are_refused_by_name() {
        assertThatThrownBy(() -> RejectedTopic.read(MessageHeaders.NONE))
                .isInstanceOf(InvalidMessage.class)
                .hasMessageContaining(HeaderNames.REASON);
    }

    private static IncomingRecord incoming(Bytes value, MessageHeaders headers) {
        return new IncomingRecord("news.articles", 3, 42, 0, Bytes.ofText("urn:x"), value, headers);
    }
}
