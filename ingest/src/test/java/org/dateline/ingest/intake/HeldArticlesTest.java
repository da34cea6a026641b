package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Retraction;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What waits for its time or for its source. */
@NullUnmarked
class HeldArticlesTest extends IntakeOnFakeKafka {
    @Test
    void an_article_of_a_feed_takes_the_place_of_an_older_one_that_is_held_back() {
        Article held = with("embargoedUntil", "2026-11-24T10:30:00Z");
        Intake.await(intake.accept(held, null));

        List<OutgoingRecord> published = records(article(held.uri(), "It may be told now."));

        assertThat(published)
                .extracting(OutgoingRecord::topic)
                .containsExactly(
                        FakeKafka.TOPICS.articles().name(),
                        FakeKafka.TOPICS.held().name());
        assertThat(published.get(1).value()).isNull();
    }

    @Test
    void an_embargoed_article_is_held_back_and_published_once_when_due_also_by_another_process() {
        Receipt receipt = Intake.await(intake.accept(with("embargoedUntil", "2026-11-24T10:30:00Z"), null));
        intake.heardAllHeld();
        intake.publishDue();
        assertThat(kafka.articles()).isEmpty();

        hearHeld(anHourLater);
        anHourLater.publishDue();
        anHourLater.publishDue();

        assertThat(receipt.heldUntil()).isEqualTo("2026-11-24T10:30:00Z");
        assertThat(receipt.topic()).isEqualTo(FakeKafka.TOPICS.held().name());
        assertThat(kafka.articles()).hasSize(1);
        assertThat(MessageJson.readArticle(kafka.articles().get(0).value().array()))
                .isEqualTo(with("embargoedUntil", "2026-11-24T10:30:00Z"));
        assertThat(kafka.held()).hasSize(2);
        assertThat(kafka.held().get(1).value()).isNull();
        assertThat(anHourLater.heldBack()).isZero();
    }

    @Test
    void a_withheld_article_waits_for_its_source() {
        Receipt receipt = Intake.await(intake.accept(with("pubStatus", "withheld"), null));
        hearHeld(anHourLater);
        anHourLater.publishDue();
        assertThat(receipt.heldUntil()).isEqualTo("usable");
        assertThat(kafka.articles()).isEmpty();

        Intake.await(anHourLater.accept(article("urn:example:1", "A"), null));

        assertThat(kafka.articles()).hasSize(1);
        assertThat(anHourLater.heldBack()).isZero();
        assertThat(kafka.held().get(1).value()).isNull();
    }

    @Test
    void what_is_taken_back_is_not_published_when_it_would_be_due() {
        Intake.await(intake.accept(with("embargoedUntil", "2026-11-24T10:30:00Z"), null));
        intake.heardAllHeld();
        Intake.await(intake.retract(new Retraction("urn:example:1", null, "http"), null));
        hearHeld(anHourLater);

        anHourLater.publishDue();

        assertThat(kafka.articles()).hasSize(1);
        assertThat(kafka.articles().get(0).value()).isNull();
    }

    @Test
    void a_newer_version_that_is_held_back_takes_the_older_ones_place_and_time() {
        Intake.await(intake.accept(with("embargoedUntil", "2026-11-24T10:30:00Z"), null));
        Intake.await(intake.accept(with("embargoedUntil", "2026-11-24T12:00:00Z"), null));
        hearHeld(anHourLater);

        anHourLater.publishDue();

        assertThat(kafka.articles()).isEmpty();
        assertThat(anHourLater.heldBack()).isEqualTo(1);
    }

    /** As a process does that starts: all of the topic, from its beginning. */
    private void hearHeld(Intake starting) {
        List<OutgoingRecord> held = kafka.held();
        for (int i = 0; i < held.size(); i++) {
            OutgoingRecord record = held.get(i);
            ConsumerRecord<byte[], byte[]> heard = new ConsumerRecord<>(
                    record.topic(),
                    0,
                    i,
                    record.key().array(),
                    record.value() == null ? null : record.value().array());
            record.headers().forEach(heard.headers()::add);
            starting.heardHeld(heard);
        }
        starting.heardAllHeld();
    }
}
