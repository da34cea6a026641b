package org.dateline.enrich.headline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.text.TextAnnotator;
import org.dateline.messages.Article;
import org.dateline.messages.ArticleBuilder;
import org.dateline.messages.Enrichment.Headline;
import org.dateline.messages.Ninjs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineAnnotatorTest {

    private static Draft annotated(String text, UnaryOperator<ArticleBuilder> more) {
        Draft given = Draft.of(more.apply(Article.of("urn:a", text)).build());
        Draft before = new TextAnnotator().annotate(given).after(given);
        return new HeadlineAnnotator().annotate(before).after(before);
    }

    @Test
    void the_given_headline_stays_as_it_is() {
        List<Ninjs.Headline> given = List.of(new Ninjs.Headline("main", null, "Talks  go on\n"));

        Draft draft = annotated("They talk.", article -> article.headlines(given));

        assertThat(draft.headline()).isEqualTo(new Headline("Talks go on", false));
        assertThat(draft.article().headlines()).isEqualTo(given);
    }

    @Test
    void a_title_is_a_given_headline_too() {
        Draft draft = annotated("They talk.", article -> article.title("Talks go on"));

        assertThat(draft.headline()).isEqualTo(new Headline("Talks go on", false));
        assertThat(draft.article().headlines())
                .containsExactly(new Ninjs.Headline("main", "text/plain", "Talks go on"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Japan and South Korea are deadlocked. They talk. | Japan and South Korea are deadlocked.",
                "SEOUL, Nov. 4 (Agency) - It rained. It stopped. | It rained.",
                "LONDON — It rained. | It rained.",
                "By Ann Lee: It rained. | It rained.",
                "Posted: May 4, 2020#It rained. | It rained.",
                "A man runs. (Picture by Ann Lee)#It rained. | It rained.",
                "Image source, Getty Images#It rained. | It rained.",
                "Read more: It snowed#It rained. | It rained.",
                "© 2020 Meridian#It rained. | It rained.",
                "We use cookies to improve this site.#It rained. | It rained.",
                "*** It rained. | *** It rained."
            })
    void without_one_the_first_sentence_stands_in_and_is_said_to_be_derived(String text, String headline) {
        Draft draft = annotated(text.replace('#', '\n'), article -> article);

        assertThat(draft.headline()).isEqualTo(new Headline(headline, true));
        assertThat(draft.article().headlines()).containsExactly(new Ninjs.Headline("derived", "text/plain", headline));
    }

    @Test
    void a_date_line_is_no_headline() {
        assertThat(annotated("November 4, 2019\nIt rained.", article -> article).headline())
                .isEqualTo(new Headline("It rained.", true));
    }

    @Test
    void a_long_first_sentence_is_cut_after_a_word() {
        Headline headline = Objects.requireNonNull(
                annotated("word ".repeat(100) + ".", article -> article).headline());

        assertThat(headline.value())
                .hasSizeLessThanOrEqualTo(HeadlineAnnotator.LONGEST + 1)
                .endsWith("word…");
    }

    @Test
    void a_text_of_signs_has_no_headline() {
        assertThat(annotated("*** --- !!!", article -> article).headline()).isNull();
    }
}
