package org.dateline.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Article;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Reason;
import org.dateline.messages.Retraction;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is accepted, known already or refused, and what the records of it say. */
@NullUnmarked
class IntakeTest extends IntakeOnFakeKafka {
    @Test
    void an_article_is_a_record_under_its_uri_with_the_headers_that_every_reader_knows() {
        Article article = Article.of("urn:example:1", "Hello.").build();
        Receipt receipt = Intake.await(intake.accept(article, null));
        OutgoingRecord sent = kafka.articles().get(0);
        assertThat(sent.key())
                .hasToString("13 bytes")
                .extracting(key -> key == null ? "" : key.text())
                .isEqualTo("urn:example:1");
        assertThat(MessageJson.readArticle(sent.value().array())).isEqualTo(article);
        String digest = Identity.sha256(sent.value().array());
        assertThat(sent.headers().asMap())
                .containsEntry(HeaderNames.CE_ID, digest.substring(0, 32))
                .containsEntry(HeaderNames.CONTENT_SHA256, digest)
                .containsEntry(HeaderNames.CE_SOURCE, "/dateline/ingest")
                .containsEntry(HeaderNames.CE_TYPE, "org.dateline.article")
                .containsEntry(HeaderNames.CE_TIME, "2026-11-24T10:00:00Z")
                .containsEntry(HeaderNames.CE_SUBJECT, "urn:example:1")
                .containsKey(HeaderNames.TRACEPARENT);
        assertThat(receipt.id()).isEqualTo(Identity.id("urn:example:1"));
        assertThat(receipt.duplicate()).isFalse();
        assertThat(counts.accepted()).isEqualTo(1);
    }

    @Test
    void the_callers_trace_goes_on_and_what_is_no_trace_is_left_out() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        Intake.await(intake.accept(article("urn:example:1", "A"), trace));
        Intake.await(intake.accept(article("urn:example:2", "A"), "no\r\ntrace"));

        assertThat(kafka.articles().get(0).headers().get(HeaderNames.TRACEPARENT))
                .isEqualTo(trace);
        assertThat(kafka.articles().get(1).headers().get(HeaderNames.TRACEPARENT))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void the_same_content_again_is_a_duplicate_and_no_record_and_a_text_that_comes_back_is_a_revision() {
        Receipt first = Intake.await(intake.accept(article("urn:example:1", "A"), null));
        Receipt again = Intake.await(intake.accept(article("urn:example:1", "A"), null));
        Intake.await(intake.accept(article("urn:example:1", "B"), null));
        Receipt back = Intake.await(intake.accept(article("urn:example:1", "A"), null));

        assertThat(again.duplicate()).isTrue();
        assertThat(again.offset()).isEqualTo(first.offset());
        assertThat(back.duplicate()).isFalse();
        assertThat(kafka.articles()).hasSize(3);
        assertThat(counts.accepted()).isEqualTo(3);
        assertThat(counts.duplicates()).isEqualTo(1);
    }

    @Test
    void a_duplicate_is_told_so_only_when_the_first_one_is_acknowledged() {
        kafka.keepsSilent();
        CompletableFuture<Receipt> first = intake.accept(article("urn:example:1", "A"), null);
        CompletableFuture<Receipt> again = intake.accept(article("urn:example:1", "A"), null);
        assertThat(first).isNotDone();
        assertThat(again).isNotDone();
        assertThat(kafka.unanswered()).isEqualTo(1);

        kafka.speaks();

        assertThat(first.join().duplicate()).isFalse();
        assertThat(again.join().duplicate()).isTrue();
    }

    @Test
    void what_was_not_acknowledged_is_no_duplicate_when_it_comes_again() {
        kafka.failsNext(1);
        assertThatThrownBy(() -> Intake.await(intake.accept(article("urn:example:1", "A"), null)))
                .isInstanceOf(NotPublished.class);
        assertThat(counts.accepted()).isZero();

        Receipt again = Intake.await(intake.accept(article("urn:example:1", "A"), null));

        assertThat(again.duplicate()).isFalse();
        assertThat(kafka.articles()).hasSize(1);
    }

    @Test
    void a_hundred_retries_at_a_time_make_one_record() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(1);
        List<CompletableFuture<Receipt>> answers = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    awaitUninterrupted(all);
                    return Intake.await(intake.accept(article("urn:example:1", "A"), null));
                }))
                .toList();
        all.countDown();

        assertThat(answers.stream().map(CompletableFuture::join).filter(receipt -> !receipt.duplicate()))
                .hasSize(1);
        assertThat(kafka.articles()).hasSize(1);
        assertThat(counts.accepted() + counts.duplicates()).isEqualTo(100);
    }

    @Test
    void an_article_that_is_too_large_for_the_topic_is_refused_and_never_sent() {
        Article large = article("urn:example:1", "\u0001".repeat(6_000_000));

        assertThatThrownBy(() -> intake.accept(large, null)).isInstanceOf(ArticleTooLarge.class);
        assertThat(kafka.articles()).isEmpty();
    }

    @Test
    void a_refusal_goes_to_the_rejected_topic_with_its_bytes_and_its_reason() {
        byte[] original = {1, 2, 3};
        Rejection rejection =
                intake.refusals().rejection(new Refused(Reason.SCHEMA, "uri is x: must be a URI", "uri"), "a.ndjson:7");

        Intake.await(intake.refusals().reject("refused:1", rejection, original));

        OutgoingRecord sent = kafka.rejected().get(0);
        assertThat(sent.value().array()).isEqualTo(original);
        Rejection read = RejectedTopic.read(sent.headers());
        assertThat(read.reason()).isEqualTo(Reason.SCHEMA);
        assertThat(read.field()).isEqualTo("uri");
        assertThat(read.stage()).isEqualTo("ingest");
        assertThat(read.origin().source()).isEqualTo("a.ndjson:7");
        assertThat(counts.refused()).isEqualTo(1);
    }

    @Test
    void a_receipt_is_there_once_the_article_is_acknowledged() {
        kafka.keepsSilent();
        var unused = intake.accept(article("urn:example:1", "A"), null);
        assertThat(intake.receipt(Identity.id("urn:example:1"))).isEmpty();

        kafka.speaks();

        assertThat(intake.receipt(Identity.id("urn:example:1"))).isPresent();
    }

    @Test
    void the_records_of_a_feed_say_what_every_other_way_in_says() {
        List<OutgoingRecord> held = records(with("embargoedUntil", "2026-11-24T10:30:00Z"));
        List<OutgoingRecord> canceled = records(with("pubStatus", "canceled"));
        Article plain = with("edNote", "As it is.");
        List<OutgoingRecord> published = records(plain);

        assertThat(held)
                .extracting(OutgoingRecord::topic)
                .containsExactly(FakeKafka.TOPICS.held().name());
        assertThat(held.get(0).headers().get(HeaderNames.HELD_UNTIL)).isEqualTo("2026-11-24T10:30:00Z");
        assertThat(canceled).hasSize(1);
        assertThat(canceled.get(0).value()).isNull();
        assertThat(canceled.get(0).headers().get(HeaderNames.CE_TYPE)).isEqualTo(Retraction.TYPE);
        assertThat(published)
                .extracting(OutgoingRecord::topic)
                .containsExactly(FakeKafka.TOPICS.articles().name());
    }

    @Test
    void what_another_has_said_on_the_topic_is_the_last_word() {
        Intake.await(intake.accept(article("urn:example:1", "A"), null));
        intake.heard(
                new ConsumerRecord<>(FakeKafka.TOPICS.articles().name(), 0, 7, "urn:example:1".getBytes(UTF_8), null));

        Receipt back = Intake.await(intake.accept(article("urn:example:1", "A"), null));

        assertThat(back.duplicate()).isFalse();
        assertThat(kafka.articles()).hasSize(2);
    }

    @Test
    void what_is_heard_of_our_own_records_changes_nothing() {
        Intake.await(intake.accept(article("urn:example:1", "A"), null));
        Intake.await(intake.accept(article("urn:example:1", "B"), null));
        intake.heard(new ConsumerRecord<>(
                FakeKafka.TOPICS.articles().name(), 0, 0, "urn:example:1".getBytes(UTF_8), "{}".getBytes(UTF_8)));

        Receipt again = Intake.await(intake.accept(article("urn:example:1", "B"), null));

        assertThat(again.duplicate()).isTrue();
    }

    @Test
    void nothing_is_called_a_duplicate_before_the_topic_is_heard_to_its_end_and_the_order_of_a_uri_stays() {
        CompletableFuture<Void> heardAll = new CompletableFuture<>();
        kafka.isHeardWhen(heardAll);
        Intake.await(intake.accept(article("urn:example:1", "A"), null));
        CompletableFuture<Receipt> again = intake.accept(article("urn:example:1", "A"), null);
        CompletableFuture<Receipt> other = intake.accept(article("urn:example:1", "B"), null);
        assertThat(again).isNotDone();
        assertThat(other).isNotDone();

        heardAll.complete(null);

        assertThat(Intake.await(again).duplicate()).isTrue();
        assertThat(Intake.await(other).duplicate()).isFalse();
        assertThat(kafka.articles()).hasSize(2);
    }

    @Test
    void after_a_start_the_same_again_is_a_duplicate_although_the_topic_is_heard_only_later() {
        Intake.await(intake.accept(article("urn:example:1", "A"), null));
        CompletableFuture<Void> heardAll = new CompletableFuture<>();
        kafka.isHeardWhen(heardAll);
        Intake started = new Intake(FakeKafka.TOPICS, kafka, counts, Clock.fixed(NOW, ZoneOffset.UTC));
        CompletableFuture<Receipt> again = started.accept(article("urn:example:1", "A"), null);
        CompletableFuture<Receipt> other = started.accept(article("urn:example:2", "B"), null);
        assertThat(again).isNotDone();
        assertThat(other).isNotDone();

        started.heard(onTheTopic(kafka.articles().get(0)));
        heardAll.complete(null);

        assertThat(Intake.await(again).duplicate()).isTrue();
        assertThat(Intake.await(other).duplicate()).isFalse();
        assertThat(kafka.articles()).hasSize(2);
    }

    @Test
    void what_may_stand_on_the_topic_already_is_not_published_where_that_cannot_be_heard() {
        Intake.await(intake.accept(article("urn:example:1", "A"), null));
        kafka.isHeardWhen(CompletableFuture.failedFuture(new TimeoutException("nobody tells")));

        CompletableFuture<Receipt> again = intake.accept(article("urn:example:1", "A"), null);

        assertThatThrownBy(() -> Intake.await(again))
                .isInstanceOf(NotPublished.class)
                .hasMessageContaining("has not been heard within 15 s");
        assertThat(kafka.articles()).hasSize(1);
        assertThat(Intake.await(intake.accept(article("urn:example:1", "B"), null))
                        .duplicate())
                .isFalse();
    }

    private static ConsumerRecord<byte[], byte[]> onTheTopic(OutgoingRecord record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                Objects.requireNonNull(record.key()).array(),
                Objects.requireNonNull(record.value()).array());
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
