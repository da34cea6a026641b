package org.dateline.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.headline.HeadlineAnnotator;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.Enrichment.Summary;
import org.junit.jupiter.api.Test;

class SummaryAnnotatorTest {

    private static Draft annotated(String text) {
        Draft draft = Draft.of(Article.of("urn:a", text).build());
        draft = new TextAnnotator().annotate(draft).after(draft);
        draft = new HeadlineAnnotator().annotate(draft).after(draft);
        return new SummaryAnnotator().annotate(draft).after(draft);
    }

    @Test
    void the_sentences_after_the_derived_headline_are_lifted_whole() {
        String text =
                "Talks are deadlocked over trade.\nThe minister asked for help on Monday.\nNobody knew what to do then.\nMore.";

        Summary summary = Objects.requireNonNull(annotated(text).summary());

        assertThat(summary.value()).isEqualTo("The minister asked for help on Monday. Nobody knew what to do then.");
        assertThat(summary.spans())
                .hasSize(2)
                .allSatisfy(span -> assertThat(summary.value()).contains(text.substring(span.start(), span.end())));
    }

    @Test
    void a_long_first_sentence_stands_alone() {
        String longSentence = "The minister " + "and his guests ".repeat(20) + "met in the capital.";

        Summary summary = Objects.requireNonNull(
                annotated("Talks are deadlocked over trade. " + longSentence + " They left after that.")
                        .summary());

        assertThat(summary.value()).isEqualTo(longSentence);
    }

    @Test
    void the_dateline_is_left_out() {
        Summary summary = Objects.requireNonNull(
                annotated("SEOUL, Nov. 4 (Agency) - The talks went on for a day. They will go on for another.")
                        .summary());

        assertThat(summary.value()).isEqualTo("They will go on for another.");
    }

    @Test
    void an_article_of_one_sentence_is_its_own_summary() {
        Summary summary = Objects.requireNonNull(
                annotated("The talks are deadlocked over trade.").summary());

        assertThat(summary.value()).isEqualTo("The talks are deadlocked over trade.");
    }

    @Test
    void a_text_without_a_sentence_has_none() {
        assertThat(annotated("Yes. No.").summary()).isNull();
    }
}
