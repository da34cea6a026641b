package org.dateline.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.headline.HeadlineAnnotator;
import org.dateline.enrich.language.LanguageAnnotator;
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
    void a_title_on_the_first_line_is_no_sentence_and_what_follows_is_lifted_whole() {
        String text = "Talks deadlocked\nThe finance minister asked for help on Monday.\nNobody knew why.\nMore.";

        Summary summary = Objects.requireNonNull(annotated(text).summary());

        assertThat(summary.value()).startsWith("The finance minister asked for help on Monday.");
        assertThat(summary.spans())
                .isNotEmpty()
                .allSatisfy(span -> assertThat(summary.value()).contains(text.substring(span.start(), span.end())));
    }

    @Test
    void a_sentence_that_says_more_of_the_subject_beats_an_earlier_one_and_they_stand_in_their_order() {
        Summary summary = Objects.requireNonNull(annotated(
                        "The bridge over the Tamar will be closed from Monday. It was a cold morning by the river. The"
                                + " closure of the bridge sends lorries through the villages for a year.")
                .summary());

        assertThat(summary.value())
                .isEqualTo(
                        "The bridge over the Tamar will be closed from Monday. The closure of the bridge sends lorries"
                                + " through the villages for a year.");
    }

    @Test
    void captions_credits_and_items_of_lists_are_not_lifted() {
        String text = """
                Workers stack crates in the rain. (Photo: Ann Lee)
                The harbour will close for a month, the port said.
                Dana Poe: Two warrants, held in the county jail.
                • Bread for the crew costs twice as much now.
                Read more: The harbour closed for a week in May.
                By clicking you accept our privacy policy on this page.""";

        Summary summary = Objects.requireNonNull(annotated(text).summary());

        assertThat(summary.value()).isEqualTo("The harbour will close for a month, the port said.");
    }

    @Test
    void in_another_language_the_first_sentences_are_taken() {
        Draft draft = Draft.of(
                Article.of("urn:a", "Der Bundestag hat entschieden. Es war spät in der Nacht. Alle gingen heim.")
                        .language("de")
                        .build());
        draft = new LanguageAnnotator().annotate(draft).after(draft);
        draft = new TextAnnotator().annotate(draft).after(draft);

        Summary summary = Objects.requireNonNull(
                new SummaryAnnotator().annotate(draft).after(draft).summary());

        assertThat(summary.value()).isEqualTo("Der Bundestag hat entschieden. Es war spät in der Nacht.");
    }

    @Test
    void a_long_first_sentence_stands_alone() {
        String longSentence = "The minister " + "and his guests ".repeat(28) + "met in the capital.";

        Summary summary = Objects.requireNonNull(
                annotated(longSentence + " They left after that.").summary());

        assertThat(summary.value()).isEqualTo(longSentence);
    }

    @Test
    void the_dateline_is_left_out() {
        Summary summary = Objects.requireNonNull(
                annotated("SEOUL, Nov. 4 (Agency) - The talks went on for a day. They will go on for another.")
                        .summary());

        assertThat(summary.value()).startsWith("The talks went on for a day.");
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
