package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.messages.Article;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Retraction;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What is taken back, and comes back. */
@NullUnmarked
class RetractedArticlesTest extends IntakeOnFakeKafka {
    @Test
    void an_article_taken_back_is_a_record_without_a_value_that_says_why_and_by_whom() {
        Intake.await(intake.accept(article("urn:example:1", "A"), null));

        Receipt receipt = Intake.await(intake.retract(new Retraction("urn:example:1", "a mistake", "http"), null));
        OutgoingRecord sent = kafka.articles().get(1);
        assertThat(sent.value()).isNull();
        assertThat(sent.key().text()).isEqualTo("urn:example:1");
        assertThat(sent.headers().asMap())
                .containsEntry(HeaderNames.CE_TYPE, Retraction.TYPE)
                .containsEntry(HeaderNames.CE_TIME, "2026-11-24T10:00:00Z")
                .containsEntry(HeaderNames.CE_SUBJECT, "urn:example:1")
                .containsEntry(HeaderNames.RETRACTION_REASON, "a mistake")
                .containsEntry(HeaderNames.RETRACTION_BY, "http");
        assertThat(receipt.retracted()).isTrue();
        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(counts.retracted()).isEqualTo(1);
    }

    @Test
    void a_canceled_article_is_a_retraction_with_its_note_as_the_reason() {
        Article canceled = article("urn:example:1", "A").toBuilder()
                .other(Map.of("pubStatus", TextNode.valueOf("canceled"), "edNote", TextNode.valueOf("Wrong man.")))
                .build();

        Intake.await(intake.accept(canceled, null));

        OutgoingRecord sent = kafka.articles().get(0);
        assertThat(sent.value()).isNull();
        assertThat(sent.headers().asMap())
                .containsEntry(HeaderNames.RETRACTION_REASON, "Wrong man.")
                .containsEntry(HeaderNames.RETRACTION_BY, "ninjs");
    }

    @Test
    void what_was_taken_back_comes_back_when_it_is_sent_again_and_is_taken_back_once() {
        Retraction retraction = new Retraction("urn:example:1", null, "http");
        Intake.await(intake.accept(article("urn:example:1", "A"), null));
        Intake.await(intake.retract(retraction, null));
        Receipt twice = Intake.await(intake.retract(retraction, null));
        Receipt back = Intake.await(intake.accept(article("urn:example:1", "A"), null));

        assertThat(twice.duplicate()).isTrue();
        assertThat(back.duplicate()).isFalse();
        assertThat(kafka.articles()).hasSize(3);
    }
}
